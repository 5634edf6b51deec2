import type { Profile } from '../model/profile.js';
import type { RowPlace } from '../view/link-state.js';

/** What is asked of the table of a level. It is known by its properties, as its tag may have a prefix. */
interface RowTable extends Element {
  readonly level?: string;
  readonly src?: string;
  readonly data?: unknown;
  readonly openRows: readonly string[];
  readonly updateComplete: Promise<boolean>;
  toggleRow(role: string, open: boolean): void;
  showRow(role: string, options: { readonly focus: boolean }): Promise<boolean>;
}

function* tablesIn(root: ParentNode): Generator<RowTable> {
  for (const element of root.querySelectorAll('*')) {
    if ('openRows' in element) {
      const table = element as RowTable;
      // with a source of its own it shows something else
      if (!table.src && table.data === undefined) yield table;
    } else if (element.shadowRoot) yield* tablesIn(element.shadowRoot);
  }
}

const tablesOf = (host: Element): RowTable[] => [
  ...(host.shadowRoot ? tablesIn(host.shadowRoot) : []),
  ...tablesIn(host),
];

/** The level a table shows: the first one when it names none of the profile. */
const levelOf = (table: RowTable, profile: Profile): string =>
  profile.levels[profile.levelIndex(table.level) ?? 0]?.id ?? '';

/** The rows that are open in the tables of an element. */
export function openRowsOf(host: Element, profile: Profile): readonly RowPlace[] {
  const rows = tablesOf(host).flatMap((table) =>
    table.openRows.map((role) => ({ level: levelOf(table, profile), role })),
  );
  return rows.filter(
    ({ level, role }, index) => rows.findIndex((row) => row.level === level && row.role === role) === index,
  );
}

/** Opens these rows in the tables of an element, and closes all others. */
export async function openRows(host: Element, profile: Profile, rows: readonly RowPlace[]): Promise<void> {
  const tables = tablesOf(host);
  // tables that have just been made have no rows yet
  await Promise.all(tables.map(({ updateComplete }) => updateComplete));
  for (const table of tables) {
    const wanted = rows.filter(({ level }) => level === levelOf(table, profile)).map(({ role }) => role);
    for (const role of table.openRows) if (!wanted.includes(role)) table.toggleRow(role, false);
    for (const role of wanted) table.toggleRow(role, true);
  }
}

/** Scrolls to a row, and puts the focus on it if asked to. A filter may hide it: then nothing happens. */
export async function showRow(
  host: Element,
  profile: Profile,
  { level, role }: RowPlace,
  options: { readonly focus: boolean },
): Promise<void> {
  await tablesOf(host)
    .find((table) => levelOf(table, profile) === level)
    ?.showRow(role, options);
}
