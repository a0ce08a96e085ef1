/** Codes of http://hl7.org/fhir/questionnaire-item-control and of SDC, by what they are for. */
export const groupControls = [
  'list',
  'table',
  'htable',
  'gtable',
  'grid',
  'atable',
  'tab-container',
  'page',
  'header',
  'footer',
] as const;
export const questionControls = [
  'autocomplete',
  'drop-down',
  'check-box',
  'lookup',
  'radio-button',
  'slider',
  'spinner',
  'text-box',
] as const;
/** What a display item under a question or a group is to it. */
export const noteControls = [
  'inline',
  'prompt',
  'unit',
  'lower',
  'upper',
  'flyover',
  'help',
  'legal',
  'security',
] as const;

export type GroupControl = (typeof groupControls)[number];
export type QuestionControl = (typeof questionControls)[number];
export type NoteControl = (typeof noteControls)[number];
export type ItemControl = GroupControl | QuestionControl | NoteControl;

const all: ReadonlySet<string> = new Set([...groupControls, ...questionControls, ...noteControls]);
const notes: ReadonlySet<string> = new Set(noteControls);

export const isControl = (code: string): code is ItemControl => all.has(code);
export const isNote = (code: string | undefined): code is NoteControl =>
  code !== undefined && notes.has(code);
