/** Says whose product it is, and nothing else. */
export const databaseName = 'fil';
