import '../../strings/english-on-demand.js';
import { html, type TemplateResult } from 'lit';
import { marksStorageOf } from '../../controllers/marks-storage-of.js';
import type { SkillStore } from '../../controllers/skill-store.js';
import type { PrintKind } from '../../events/skill-print-event.js';
import { localText } from '../../model/text.js';
import type { Profile } from '../../model/profile.js';
import type { Translator } from '../../strings/translate.js';
import { checklistItems } from '../../view/checklist-items.js';
import { checklistView, type ItemMarks } from '../../view/checklist-view.js';
import { placeOf, type Selection } from '../../view/selection.js';
import { warningIcon } from '../shared/icons.js';
import { localDay } from '../shared/states.js';
import { checklistSheet } from './checklist-sheet.js';
import { pageSheet } from './page-sheet.js';
import { printInFrame } from './print-frame.js';
import { pageText, type SheetPage } from './sheet-page.js';

/** What is to be printed, and from where. */
export interface PrintOrder {
  readonly what: PrintKind;
  readonly profile: Profile;
  readonly selection: Selection;
  readonly t: Translator;
  /** What the reader says of each item; the marks that are kept when it is left out. */
  readonly marks: ItemMarks | undefined;
  readonly store: SkillStore;
}

/** What came of it. */
export interface PrintResult {
  readonly printed: boolean;
  /** What is offered instead, where the browser does not print. */
  readonly offer?: PrintOffer;
}

/** The same page to be opened or kept. */
export interface PrintOffer {
  readonly content: TemplateResult;
  /** Frees the memory of the page; its links lead nowhere then. */
  release(): void;
}

const isWebPage = (address: string): boolean => /^https?:/.test(address);

/** The marks that are kept for the level compared with. */
function keptMarks({ profile, selection, t, store }: PrintOrder): ItemMarks {
  const { role, target } = placeOf(profile, selection);
  if (role === undefined || target === undefined) return () => undefined;
  const found = marksStorageOf(store).read(profile.id, profile.roles[role]?.id ?? '');
  const { items } = checklistItems(profile, role, target, typeof found === 'object' ? found.marks : [], t);
  return (index) => items[index]?.mark;
}

function sheetFor(origin: Element, order: PrintOrder): SheetPage | undefined {
  const { what, profile, selection, t, marks = keptMarks(order) } = order;
  const page = origin.ownerDocument;
  const today = localDay(Date.now());
  const address = isWebPage(page.URL) ? page.URL : undefined;
  const name = localText(profile.name, { locale: t.locale, language: profile.language }).text;
  const rest = { lang: t.locale, origin };
  if (what === 'page') return { ...rest, title: name, content: pageSheet({ profile, selection, t, today, address }) };
  const view = checklistView(profile, selection, t, { today, address, marks });
  return view && { ...rest, title: `${name} – ${t('checklist')}`, content: checklistSheet(view, t) };
}

/** Words and links for a page that may not print; a page opened by hand can be printed by hand. */
function offerOf(sheet: SheetPage, { what, profile, t }: PrintOrder): PrintOffer {
  const url = URL.createObjectURL(new Blob([pageText(sheet)], { type: 'text/html' }));
  const file = what === 'page' ? `${profile.id}.html` : `${profile.id}-checklist.html`;
  return {
    content: html`<div class="notice" part="notice">
      ${warningIcon()}
      <div>
        <p>${t('printBlocked')}</p>
        <div class="actions">
          <a href=${url} target="_blank" rel="noopener">${t('openPrintable')}</a>
          <a href=${url} download=${file}>${t('downloadPrintable')}</a>
        </div>
      </div>
    </div>`,
    release: () => URL.revokeObjectURL(url),
  };
}

/** Prints a profile or a checklist, without the page around it. There is no checklist until there are two levels to compare. */
export async function printProfile(origin: Element, order: PrintOrder): Promise<PrintResult> {
  const sheet = sheetFor(origin, order);
  if (!sheet) return { printed: false };
  const printed = await printInFrame(origin.ownerDocument, sheet);
  return printed ? { printed } : { printed, offer: offerOf(sheet, order) };
}
