import { css } from 'lit';

/**
 * Where a host page's inheritance ends. A page that styles everything (`* { text-transform: uppercase }`) reaches an
 * element's own box, and what is inherited would go on inside. Within `:host`, `!important` is stronger than anything
 * the page says.
 *
 * What is not named here comes in on purpose: font, letter and word spacing (the host's type, or what its reader needs),
 * direction, visibility, color scheme.
 */
export const boundary = css`
  :host {
    border-collapse: separate !important;
    border-spacing: 0 !important;
    caption-side: top !important;
    color: var(--_text) !important;
    cursor: auto !important;
    empty-cells: show !important;
    hyphens: manual !important;
    line-break: auto !important;
    line-height: 1.45 !important;
    list-style: disc outside !important;
    overflow-wrap: anywhere !important;
    quotes: auto !important;
    tab-size: 8 !important;
    text-align: start !important;
    text-align-last: auto !important;
    text-indent: 0 !important;
    text-shadow: none !important;
    text-transform: none !important;
    text-underline-offset: auto !important;
    white-space: normal !important;
    word-break: normal !important;
    -webkit-text-fill-color: currentcolor !important;
    -webkit-text-stroke: 0 !important;
  }
`;
