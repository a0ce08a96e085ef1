import { css } from 'lit';

/**
 * The thread: continuous where planned and delivered agree, dashed where something waits, broken where it did not
 * happen. Beads are occurrences; each state has its own shape, so that it survives without colour.
 */
export const thread = css`
  .thread {
    block-size: 0;
    border-block-start: 2px solid var(--fil-thread);
  }
  .thread.wait {
    border-block-start-style: dashed;
    border-color: var(--fil-muted);
  }
  .thread.gap {
    border-block-start-color: transparent;
  }
  .beads {
    display: inline-flex;
    align-items: center;
    gap: 0.28em;
    min-block-size: 1.3em;
  }
  .bead {
    inline-size: 0.6em;
    block-size: 0.6em;
    border: 1.5px solid var(--fil-thread);
    border-radius: 50%;
    background: var(--fil-thread);
    forced-color-adjust: none;
  }
  .bead.missed {
    border-color: var(--fil-danger);
    border-radius: 0;
    background: none;
    transform: rotate(45deg);
  }
  .bead.cancelled {
    block-size: 0;
    border-color: var(--fil-muted);
    border-block-end-width: 0;
    border-radius: 0;
    background: none;
  }
  .bead.planned {
    border-color: var(--fil-muted);
    border-style: dashed;
    background: none;
  }
  @media print {
    .bead {
      print-color-adjust: exact;
    }
  }
`;
