/** Answers that several questions share, from the least to the most help or trouble. */
export const autonomyScale = ['alone', 'withDifficulty', 'withHelp', 'notDone'] as const;
export const troubleScale = ['never', 'sometimes', 'often'] as const;
export const timesScale = ['none', 'once', 'severalTimes'] as const;
