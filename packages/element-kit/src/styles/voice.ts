import { css } from 'lit';

/** The person's own words, set apart from the professional's; and that they are missing, when they are. */
export const voice = css`
  .voice {
    margin: 0.25em 0;
    font-family: var(--fil-voice);
    font-size: 1.04em;
    font-style: italic;
  }
  .voice q {
    quotes: '«\\00a0' '\\00a0»' '“' '”';
  }
  :host(:lang(en)) .voice q {
    quotes: '“' '”' '‘' '’';
  }
  .voice.none {
    color: var(--fil-muted);
    font-size: 0.93em;
  }
`;
