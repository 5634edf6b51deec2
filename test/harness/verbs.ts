import { sendKeys } from '@web/test-runner-commands';
import { find, findAll, settled, textOf } from './fixture.js';

/** What a reader does with the native list inside an element: another entry, `input`, `change`. */
export async function pick(root: Element, select: HTMLSelectElement, value: string): Promise<void> {
  select.value = value;
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(root);
}

/** The reader chooses a role in the "Your role" list of an element. */
export const chooseRole = (root: Element, id: string): Promise<void> =>
  pick(root, find<HTMLSelectElement>(find(root, 'role-filter:not([mode="multiple"])'), 'select'), id);

/** The reader chooses a level in the staircase of an element, or in the list that stands for it. */
export async function chooseLevel(root: Element, id: string): Promise<void> {
  const selector = find(root, 'level-selector');
  const [select] = findAll<HTMLSelectElement>(selector, 'select');
  if (select) return pick(root, select, id);
  radio(selector, id).click();
  await settled(root);
}

/** The radio button of a level. */
export function radio(root: Element, id: string): HTMLInputElement {
  const button = findAll<HTMLInputElement>(root, 'input[type="radio"]').find(({ value }) => value === id);
  if (!button) throw new Error(`no level ${id}`);
  return button;
}

/** A click as a pointer or a key would do it, and what follows from it. */
export async function press(root: Element, target: HTMLElement): Promise<void> {
  target.focus();
  target.click();
  await settled(root);
}

const inFirefox = navigator.userAgent.includes('Firefox/');

/** Presses keys one after another, such as `Tab`, `ArrowDown` or `Shift+Tab`. */
export async function keys(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    const shifted = name.startsWith('Shift+');
    if (shifted) await sendKeys({ down: 'Shift' });
    const key = shifted ? name.slice('Shift+'.length) : name;
    await sendKeys({ press: key === 'Space' && inFirefox ? ' ' : key });
    if (shifted) await sendKeys({ up: 'Shift' });
  }
}

/** A row of a level's table as a reader sees it. */
export interface SeenRow {
  readonly role: string;
  readonly badge: string;
  readonly description: string;
}

/** The rows of a level's table that are shown, without opened ladders. */
export const rowsOf = (table: Element): SeenRow[] =>
  rowElements(table).map((row) => ({
    role: textOf(row.cells[0]),
    badge: textOf(row.cells[1]),
    description: textOf(row.cells[2]),
  }));

/** The `<tr>` of the rows that are shown, without opened ladders. */
export const rowElements = (table: Element): HTMLTableRowElement[] =>
  findAll<HTMLTableRowElement>(table, 'tbody tr:not(.detail)').filter(
    (row) => !row.hidden && !(row.parentElement?.hidden ?? true),
  );

/** The table of a level in a profile. */
export const levelTable = (profile: Element, level: string): HTMLElementTagNameMap['level-table'] =>
  find(profile, `level-table[level="${level}"]`);

/** The button that opens and closes the section of a level in a profile. */
export const sectionToggle = (profile: Element, level: string): HTMLButtonElement =>
  find(profile, `.toggle[data-level="${level}"]`);

/** The ids of the levels whose sections are open. */
export const openLevels = (profile: Element): string[] =>
  findAll(profile, '.toggle[aria-expanded="true"]').map(({ dataset }) => dataset['level'] ?? '');
