import { css } from 'lit';

/** States told in words and shape, then colour; remarks; what a query or a writer says; skeletons. */
export const states = css`
  .state {
    font-size: 0.87em;
  }
  .state::before {
    margin-inline-end: 0.4em;
  }
  .state.ok {
    color: var(--fil-ok);
  }
  .state.ok::before {
    content: '✓' / '';
  }
  .state.wait {
    color: var(--fil-muted);
  }
  .state.wait::before {
    content: '◌' / '';
  }
  .state.talk {
    color: var(--fil-warn);
  }
  .state.talk::before {
    content: '?' / '';
  }
  .state.gap {
    color: var(--fil-danger);
    font-weight: 600;
  }
  .state.gap::before {
    content: '▲' / '';
  }
  .remark {
    padding-inline-start: 0.7em;
    border-inline-start: 3px solid var(--fil-warn);
    font-size: 0.87em;
  }
  .remark.bad {
    border-color: var(--fil-danger);
  }
  .remark button,
  .remark a {
    display: block;
    margin-top: 0.2em;
    text-align: start;
  }
  .failure {
    margin: 0.6em 0;
    padding: 0.5em 0.9em;
    border-inline-start: 3px solid var(--fil-warn);
    background: var(--fil-warn-quiet);
  }
  .saving {
    display: inline;
  }
  .saving p {
    margin: 0 0 0.3em;
  }
  .skeleton {
    display: grid;
    gap: 0.8em;
    padding: 0.8em 0;
  }
  .skeleton span {
    block-size: 1.1em;
    border-radius: var(--fil-radius);
    background: var(--fil-quiet);
  }
  .skeleton span:nth-child(3n + 1) {
    inline-size: 62%;
  }
  .skeleton span:nth-child(3n + 2) {
    inline-size: 88%;
  }
  .skeleton span:nth-child(3n) {
    inline-size: 41%;
  }
  @media (forced-colors: active) {
    .skeleton span {
      border: 1px solid GrayText;
    }
  }
`;
