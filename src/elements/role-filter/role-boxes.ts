import { html, type TemplateResult } from 'lit';
import type { Translator } from '../../strings/translate.js';
import type { RoleName } from '../../view/names.js';
import type { RoleGroup } from '../../view/role-options.js';
import { orNothing } from '../shared/or-nothing.js';

/** Whether the reader sees the check boxes of a group. */
export interface Opening {
  readonly isOpen: (label: string) => boolean;
  readonly onToggle: (label: string, open: boolean) => void;
}

/** A check box for each role, by its full name where groups stand side by side. */
export function roleBoxes(
  roles: readonly RoleName[],
  shown: ReadonlySet<string> | undefined,
  full: boolean,
): readonly TemplateResult[] {
  return roles.map(
    (role) =>
      html`<label class="check" part="option" lang=${orNothing(role.lang)}
        ><input type="checkbox" .value=${role.id} .checked=${shown?.has(role.id) ?? true} />
        <span>${full ? role.full : role.short}</span></label
      >`,
  );
}

/** A group that opens: how many of its roles are shown, a check box for all of them, and one for each. */
export function roleGroup(
  { label, roles }: RoleGroup,
  shown: ReadonlySet<string> | undefined,
  t: Translator,
  { isOpen, onToggle }: Opening,
): TemplateResult {
  const name = label || t('otherRoles');
  const n = roles.filter(({ id }) => shown?.has(id) ?? true).length;
  return html`<div class="group" role="group" aria-label=${name}>
    <label class="check" part="option"
      ><input
        type="checkbox"
        class="all"
        aria-label=${t('allOfGroup', { group: name })}
        .checked=${n === roles.length}
        .indeterminate=${n > 0 && n < roles.length}
    /></label>
    <details
      .open=${isOpen(label)}
      @toggle=${(event: Event) => {
        onToggle(label, (event.target as HTMLDetailsElement).open);
      }}
    >
      <summary>
        <span class="chev" aria-hidden="true"></span>
        <span class="words">
          <span class="name">${name}</span> <span class="quiet small">${t('shownOfGroup', { n, total: roles.length })}</span>
        </span>
      </summary>
      <div class="choices">${roleBoxes(roles, shown, true)}</div>
    </details>
  </div>`;
}
