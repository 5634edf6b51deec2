import { css } from 'lit';

/**
 * The public custom properties, each read once with its default and derived into private ones. They are never declared
 * on the host, so a value set on any ancestor wins. Contrast is kept by clamping lightness and chroma in OKLCH.
 */
export const tokens = css`
  :host {
    --_accent-in: var(--skill-color-accent, oklch(0.49 0.11 232));
    --_next-in: var(--skill-color-next, oklch(0.7 0.15 62));
    --_surface: var(--skill-color-surface, light-dark(#fff, oklch(0.205 0.014 250)));
    --_sunken: var(--skill-color-surface-sunken, light-dark(oklch(0.975 0.005 240), oklch(0.178 0.013 250)));
    --_raised: var(--skill-color-surface-raised, light-dark(#fff, oklch(0.245 0.016 250)));
    --_text: var(--skill-color-text, light-dark(oklch(0.25 0.02 250), oklch(0.94 0.006 250)));
    --_quiet: var(--skill-color-text-quiet, light-dark(oklch(0.47 0.02 250), oklch(0.755 0.016 250)));
    --_border: var(--skill-color-border, light-dark(oklch(0.905 0.009 245), oklch(0.325 0.018 250)));
    --_control: var(--skill-color-border-control, light-dark(oklch(0.6 0.018 250), oklch(0.58 0.02 250)));
    --_on-accent: var(--skill-color-on-accent, #fff);
    --_danger: light-dark(
      oklch(from var(--skill-color-danger, oklch(0.52 0.17 27)) min(l, 0.5) min(c, 0.18) h),
      oklch(from var(--skill-color-danger, oklch(0.52 0.17 27)) max(l, 0.79) min(c, 0.12) h)
    );

    --_accent: light-dark(
      oklch(from var(--_accent-in) min(l, 0.48) min(c, 0.18) h),
      oklch(from var(--_accent-in) max(l, 0.79) min(c, 0.12) h)
    );
    --_accent-fill: light-dark(var(--_accent), oklch(from var(--_accent-in) 0.53 min(c, 0.12) h));
    --_accent-tint: light-dark(
      oklch(from var(--_accent-in) 0.955 min(c, 0.022) h),
      oklch(from var(--_accent-in) 0.285 min(c, 0.04) h)
    );
    --_accent-line: light-dark(
      oklch(from var(--_accent-in) 0.84 min(c, 0.06) h),
      oklch(from var(--_accent-in) 0.44 min(c, 0.07) h)
    );
    --_own: color-mix(in oklab, var(--_accent-tint) 55%, transparent);
    --_next: light-dark(
      oklch(from var(--_next-in) 0.46 min(c, 0.11) h),
      oklch(from var(--_next-in) 0.84 min(c, 0.12) h)
    );
    --_next-solid: light-dark(
      oklch(from var(--_next-in) 0.66 c h),
      oklch(from var(--_next-in) 0.76 min(c, 0.14) h)
    );
    --_next-tint: light-dark(
      oklch(from var(--_next-in) 0.981 min(c, 0.018) calc(h + 14)),
      oklch(from var(--_next-in) 0.245 min(c, 0.016) h)
    );
    --_next-line: light-dark(
      oklch(from var(--_next-in) 0.87 min(c, 0.075) calc(h + 8)),
      oklch(from var(--_next-in) 0.44 min(c, 0.06) h)
    );
    --_focus: var(--skill-color-focus, var(--_accent));

    --_space: var(--skill-space, 1rem);
    --_xs: calc(var(--_space) * 0.5);
    --_s: calc(var(--_space) * 0.75);
    --_l: calc(var(--_space) * 1.5);
    --_xl: calc(var(--_space) * 2);
    --_radius: var(--skill-radius, 0.625rem);
    --_panel-radius: calc(var(--_radius) * 1.3);
    --_line: var(--skill-border-width, 1px);
    --_measure: var(--skill-measure, 74ch);
    --_strong: var(--skill-font-weight-strong, 600);
    --_text-s: 0.875em;
    --_text-xs: 0.8125em;
    --_size: max(24px, var(--skill-control-size, 2.5rem));
    --_transition: var(--skill-transition, 150ms);
  }
  :host([density='compact']) {
    --_space: var(--skill-space, 0.8rem);
    --_size: max(24px, var(--skill-control-size, 2.25rem));
  }
  @supports not (color: oklch(from red l c h)) {
    :host {
      --_accent: light-dark(#00608a, #7cc8f0);
      --_accent-fill: light-dark(#00608a, #1b6f9c);
      --_accent-tint: light-dark(#e4f3fb, #12303f);
      --_accent-line: light-dark(#a5d3ea, #2a566c);
      --_next: light-dark(#7b4a00, #f2bd85);
      --_next-solid: light-dark(#c9781f, #e0983f);
      --_next-tint: light-dark(#fff7ec, #2a211a);
      --_next-line: light-dark(#f2cf9e, #6b4d2c);
      --_danger: light-dark(#a8261c, #f5aaa2);
    }
  }
  @media (pointer: coarse) {
    :host,
    :host([density='compact']) {
      --_size: max(24px, var(--skill-control-size, 2.75rem));
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_border: var(--_control);
      --_quiet: var(--_text);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_transition: 0s;
    }
  }
`;
