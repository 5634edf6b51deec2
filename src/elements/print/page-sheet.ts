import '../../strings/english-on-demand.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Profile } from '../../model/profile.js';
import type { Translator } from '../../strings/translate.js';
import { changeMessage, compareView, type Side } from '../../view/compare-view.js';
import { matrixView, requirementsIn, type MatrixCell } from '../../view/matrix-view.js';
import { namesOf } from '../../view/names.js';
import { profileView, type LevelSection } from '../../view/profile-view.js';
import { requirementWord, type Requirement } from '../../view/requirement.js';
import { placeOf, shownRoles, type Selection } from '../../view/selection.js';
import { statsView } from '../../view/stats-view.js';
import { rowMask } from '../../view/row-mask.js';
import { tableRow } from '../../view/table-view.js';
import { countsFoot } from '../shared/counts-foot.js';
import { localText, richMessage } from '../shared/local-text.js';
import { orNothing } from '../shared/or-nothing.js';

/** What is printed, and for whom. */
export interface Printed {
  readonly profile: Profile;
  readonly selection: Selection;
  readonly t: Translator;
  /** The day of the print, `YYYY-MM-DD`. */
  readonly today: string;
  /** Where the profile is seen. */
  readonly address: string | undefined;
}

const requirement = (kind: Requirement, word: string): TemplateResult =>
  html`<span class="word ${kind}"><i class="dot"></i>${word}</span>`;

/** The reader's own role and level. */
function ownFacts({ profile, selection, t }: Printed): unknown {
  const names = namesOf(profile, t.locale);
  const { role, level } = placeOf(profile, selection);
  const own = role === undefined ? undefined : names.roles[role];
  const here = level === undefined ? undefined : names.levels[level];
  return html`${own ? html`<div><dt>${t('yourRole')}</dt><dd lang=${orNothing(own.lang)}>${own.full}</dd></div>` : nothing}
  ${here ? html`<div><dt>${t('yourLevel')}</dt><dd>${localText(here)}</dd></div>` : nothing}`;
}

/** Paper has no controls: what the filters leave out has to be said. */
function renderFilters({ profile, selection, t }: Printed): unknown {
  const shown = shownRoles(profile, selection);
  const filters = [
    ...(shown ? [t('rolesShownSome', { n: shown.size, total: profile.roles.length })] : []),
    ...(selection.requiredOnly ? [t('requiredOnly')] : []),
    ...(selection.query ? [`${t('searchDescriptions')}: ${selection.query}`] : []),
  ];
  return filters.length > 0 ? html`<p>${filters.join(' · ')}</p>` : nothing;
}

function renderHeader(printed: Printed): TemplateResult {
  const { profile, selection, t } = printed;
  const { crumbs, title, summary } = profileView(profile, selection, t);
  return html`<header>
    <p class="eyebrow"><b>${t('skillProfile')}</b> ${crumbs.map((crumb) => html` · ${localText(crumb)}`)}</p>
    <h1>${localText(title)}</h1>
    ${summary ? html`<p class="lede">${localText(summary)}</p>` : nothing}
    <dl class="facts">
      ${statsView(profile, t).map(({ label, value, total, note }) => {
        const more = [total, note].filter(Boolean).join(', ');
        return html`<div>
          <dt>${label}</dt>
          <dd>${localText(value)}${more ? html` <small>${more}</small>` : nothing}</dd>
        </div>`;
      })}
      ${ownFacts(printed)}
    </dl>
    ${renderFilters(printed)}
  </header>`;
}

function renderSide(
  { level, requirement: kind, word, tag, stem, items, topics }: Side,
  isNow: boolean,
  t: Translator,
): TemplateResult {
  return html`<div class="side">
    <div class="head">
      <h3>${localText(level)}</h3>
      ${requirement(kind, word)} ${tag ? html`<span class="tag">${tag}</span>` : nothing}
    </div>
    ${stem ? html`<p class="stem">${localText(stem)}</p>` : nothing}
    ${
      items.length > 0
        ? html`<ul>${items.map((item) => html`<li>${localText(item)}</li>`)}</ul>`
        : html`<p class="quiet">${t('nothingDefinedHere')}</p>`
    }
    ${
      topics.length > 0
        ? html`<dl class="topics">
          <dt>${isNow ? t('youBuildOn') : richMessage(t, 'newAt', { level })}</dt>
          ${topics.map((topic) => html`<dd>${localText(topic)}</dd>`)}
        </dl>`
        : nothing
    }
  </div>`;
}

function renderCompare({ profile, selection, t }: Printed): unknown {
  const view = compareView(profile, selection, t);
  if (view.kind !== 'pair') return nothing;
  const { now, next, change } = view;
  const names = { from: now.level, to: next.level };
  return html`<section>
    <h2>${richMessage(t, 'whatChanges', names)}</h2>
    <p>${richMessage(t, changeMessage[change], names)}</p>
    <div class="pair">${renderSide(now, true, t)} ${renderSide(next, false, t)}</div>
  </section>`;
}

const renderCell = ({ requirement: kind, word, tag }: MatrixCell): TemplateResult =>
  html`<td class=${kind}>
    <i class="dot"></i><span class="vh">${word}</span>${tag ? html`<span class="tag">${tag}</span>` : nothing}
  </td>`;

function renderMatrix({ profile, selection, t }: Printed): TemplateResult {
  const { columns, rows } = matrixView(profile, selection, t);
  return html`<section>
    <h2 id="matrix">${t('matrixCaption')}</h2>
    <table class="matrix" aria-labelledby="matrix">
      <thead>
        <tr>
          <th scope="col">${t('role')}</th>
          ${columns.map(({ level }) => html`<th scope="col" lang=${orNothing(level.lang)}>${level.text}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ role, own, cells }) =>
            html`<tr class=${orNothing(own ? 'me' : undefined)}>
              <th scope="row" lang=${orNothing(role.lang)}>${role.short}</th>
              ${cells.map(renderCell)}
            </tr>`,
        )}
      </tbody>
      ${countsFoot(columns, t)}
    </table>
    <p class="legend">
      ${requirementsIn(rows).map((kind) => html`${requirement(kind, requirementWord(kind, t))} `)}
    </p>
  </section>`;
}

function renderLevel({ profile, selection, t }: Printed, { level, step, tag, count }: LevelSection): TemplateResult {
  const source = { profile, level: step, t };
  const mask = rowMask(profile, step, selection, t.locale);
  const rows = profile.roles.flatMap((_, role) => (mask?.[role] === 0 ? [] : [tableRow(source, role)]));
  return html`<section>
    <div class="head">
      <h2>${localText(level)}</h2>
      ${tag ? html`<span class="tag">${tag}</span>` : nothing}
      <span class="count">${count}</span>
    </div>
    ${
      rows.length === 0
        ? html`<p class="quiet">${t('noMatch')}</p>`
        : html`<table class="level">
          <thead>
            <tr>
              <th scope="col">${t('role')}</th>
              <th scope="col">${t('required')}</th>
              <th scope="col">${t('description')}</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ({ role, requirement: kind, word, description }) =>
                html`<tr>
                  <th scope="row" lang=${orNothing(role.lang)}>${role.short} <span class="rest">${role.rest}</span></th>
                  <td>${requirement(kind, word)}</td>
                  <td lang=${orNothing(description.lang)} dir=${orNothing(description.lang === undefined ? undefined : 'auto')}>${description.text}</td>
                </tr>`,
            )}
          </tbody>
        </table>`
    }
  </section>`;
}

/** The day and the address at the foot of what is printed. */
export const renderOrigin = (date: string, address: string | undefined, t: Translator): TemplateResult =>
  html`<span>${t('printedOn', { date })}</span>${address ? html`<span dir="ltr">${address}</span>` : nothing}`;

/** The whole profile as the reader sees it, every level open, and without what the filters leave out. */
export function pageSheet(printed: Printed): TemplateResult {
  const { profile, selection, t, today, address } = printed;
  const { sections, attribution } = profileView(profile, selection, t);
  return html`${renderHeader(printed)} ${renderCompare(printed)} ${renderMatrix(printed)}
    ${sections.map((section) => renderLevel(printed, section))}
    <footer>
      ${
        attribution
          ? html`<span>${localText(attribution.text)} ${attribution.license ? `(${attribution.license})` : nothing}</span>`
          : nothing
      }
      ${renderOrigin(t.date(today), profile.document.url ?? address, t)}
    </footer>`;
}
