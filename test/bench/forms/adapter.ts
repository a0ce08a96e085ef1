/** What the measures ask of a competitor's page. One file per competitor gives it; nothing in it is timed apart. */
export interface FormAdapter {
  /** Shows the whole form in the container. A competitor that fetches its form itself gets no Questionnaire. */
  render(questionnaire: unknown, container: HTMLElement): void | Promise<void>;
  /** What takes the focus for a question, when it stands in the document and is not hidden. */
  field(linkId: string): HTMLElement | null;
  /** What takes the focus to answer yes or no. */
  choice(linkId: string, yes: boolean): HTMLElement | null;
  /** What a question shows as its value. */
  value(linkId: string): string | undefined;
}

declare global {
  interface Window {
    formAdapter?: FormAdapter;
  }
}
