/* eslint-disable lit/binding-positions, lit/no-invalid-html -- the tags may have a prefix: lit/static-html puts them in */
import type { TemplateResult } from 'lit';
import { html } from 'lit/static-html.js';
import type { Translator } from '../../strings/translate.js';
import type { MatchCount } from '../../view/match-count.js';
import type { Selection } from '../../view/selection.js';
import { orNothing } from '../shared/or-nothing.js';
import { tags } from '../shared/tags.js';
import { searchBox } from '../shared/search-box.js';

interface FilterBarFrame {
  readonly t: Translator;
  readonly found: MatchCount | undefined;
  readonly density: string | undefined;
  readonly announce: string | undefined;
  readonly onFilter: (filter: Partial<Selection>) => void;
}

/** What narrows the overview and the tables: the search, "Required only", the roles shown. */
export function filterBar(
  { query, requiredOnly }: Selection,
  { t, found, density, announce, onFilter }: FilterBarFrame,
): TemplateResult {
  const onChange = (event: Event): void => {
    onFilter({ requiredOnly: (event.target as HTMLInputElement).checked });
  };
  const onQuery = (changed: string | undefined): void => {
    onFilter({ query: changed });
  };
  return html`${searchBox(query ?? '', t('searchDescriptions'), found && { key: 'matches', values: found }, t, onQuery)}
    <div class="filters">
      <label class="check"
        ><input type="checkbox" .checked=${requiredOnly} @change=${onChange} />${t('requiredOnly')}</label
      >
      <${tags['role-filter']} density=${orNothing(density)} class="shown" mode="multiple" announce=${orNothing(announce)} exportparts="control: roles-control, panel, option: roles-option, search: roles-search"></${tags['role-filter']}>
    </div>`;
}
