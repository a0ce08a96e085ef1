import { css } from 'lit';

/**
 * Colours, fonts and measures. A host sets `--fil-*` anywhere above an element; else its own design system answers
 * (Québec's `--qc-*`, the French State's DSFR), else our default.
 *
 * The resolved values have private names on the host element and public ones below it, because a custom property that
 * refers to itself is invalid. `light-dark()` follows the page's `color-scheme`: a guest is dark where the page is.
 */
export const tokens = css`
  :host {
    --_text: var(
      --fil-text,
      var(--qc-color-text-primary, var(--text-default-grey, light-dark(#1c2430, #e8ecf1)))
    );
    --_muted: var(
      --fil-muted,
      var(--qc-color-grey-dark, var(--text-mention-grey, light-dark(#566272, #a9b4c2)))
    );
    --_surface: var(
      --fil-surface,
      var(--qc-color-background, var(--background-default-grey, light-dark(#ffffff, #161b22)))
    );
    --_quiet: var(
      --fil-quiet,
      var(--qc-color-grey-pale, var(--background-alt-grey, light-dark(#f5f7f9, #1f262f)))
    );
    --_line: var(
      --fil-line,
      var(--qc-color-grey-light, var(--border-default-grey, light-dark(#d3dae2, #3a4552)))
    );
    --_control-line: var(
      --fil-control-line,
      var(--qc-color-formfield-border, var(--border-plain-grey, light-dark(#77828f, #8b97a6)))
    );
    --_accent: var(
      --fil-accent,
      var(--qc-color-blue-piv, var(--background-action-high-blue-france, light-dark(#0b5c6b, #7cc4d2)))
    );
    --_on-accent: var(
      --fil-on-accent,
      var(--qc-color-white, var(--text-inverted-blue-france, light-dark(#ffffff, #08262d)))
    );
    --_accent-quiet: var(
      --fil-accent-quiet,
      var(--qc-color-blue-pale, var(--background-contrast-blue-france, light-dark(#e4f0f2, #15343b)))
    );
    --_warn: var(--fil-warn, var(--text-default-warning, light-dark(#8a5200, #f0b45c)));
    --_warn-quiet: var(--fil-warn-quiet, var(--background-contrast-warning, light-dark(#fff6e6, #33270f)));
    --_danger: var(
      --fil-danger,
      var(--qc-color-red-regular, var(--text-default-error, light-dark(#9c1f2b, #ff9a9f)))
    );
    --_danger-quiet: var(
      --fil-danger-quiet,
      var(--qc-color-red-pale, var(--background-contrast-error, light-dark(#fdf0f0, #3a1a1e)))
    );
    --_ok: var(
      --fil-ok,
      var(
        --qc-color-green-dark,
        var(--qc-color-green-regular, var(--text-default-success, light-dark(#1d6a3b, #7fd39e)))
      )
    );
    --_thread: var(--fil-thread, var(--_accent));
    --_font: var(--fil-font, inherit);
    --_voice: var(--fil-voice, Georgia, 'Noto Serif', 'DejaVu Serif', serif);
    --_radius: var(--fil-radius, 0.3em);
  }

  :host > * {
    --fil-text: var(--_text);
    --fil-muted: var(--_muted);
    --fil-surface: var(--_surface);
    --fil-quiet: var(--_quiet);
    --fil-line: var(--_line);
    --fil-control-line: var(--_control-line);
    --fil-accent: var(--_accent);
    --fil-on-accent: var(--_on-accent);
    --fil-accent-quiet: var(--_accent-quiet);
    --fil-warn: var(--_warn);
    --fil-warn-quiet: var(--_warn-quiet);
    --fil-danger: var(--_danger);
    --fil-danger-quiet: var(--_danger-quiet);
    --fil-ok: var(--_ok);
    --fil-thread: var(--_thread);
    --fil-voice: var(--_voice);
    --fil-radius: var(--_radius);
  }

  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([theme='auto']) {
    color-scheme: light dark;
  }

  @media (forced-colors: active) {
    :host {
      --_text: CanvasText;
      --_muted: CanvasText;
      --_surface: Canvas;
      --_quiet: Canvas;
      --_line: CanvasText;
      --_control-line: ButtonBorder;
      --_accent: LinkText;
      --_on-accent: Canvas;
      --_accent-quiet: Canvas;
      --_warn: CanvasText;
      --_warn-quiet: Canvas;
      --_danger: CanvasText;
      --_danger-quiet: Canvas;
      --_ok: CanvasText;
      --_thread: CanvasText;
    }
  }

  @media print {
    :host {
      color-scheme: only light;
      --_text: #000000;
      --_muted: #333333;
      --_surface: #ffffff;
      --_quiet: #ffffff;
      --_line: #888888;
      --_accent: #000000;
      --_thread: #000000;
    }
  }
`;
