import { expect } from 'chai';
import type { Profile } from '../../src/model/profile.js';
import { namesOf } from '../../src/view/names.js';
import { findOnSheet, type PrintedText, type Sheet } from './print.js';

/** Two pieces of text stand in one row. */
export const sameRow = (one: PrintedText, other: PrintedText): boolean => Math.abs(one.y - other.y) < 5;

/** A row of a level's table on paper: its description, and beside it the name of its role. */
interface PrintedRow {
  readonly level: number;
  readonly at: PrintedText;
}

/** The rows of one sheet whose description is there to its last word, with the name of the role beside its first line. */
function rowsOn(sheet: Sheet, profile: Profile): PrintedRow[] {
  const { roles } = namesOf(profile, 'en');
  return profile.document.expectations.flatMap(({ role, level, description }) => {
    const name = roles[profile.roleIndex(role)!]!.short;
    return findOnSheet(sheet, description as string)
      .filter((at) => sheet.some((piece) => piece.text === name && piece.x < at.x && sameRow(piece, at)))
      .map((at) => ({ level: profile.levelIndex(level)!, at }));
  });
}

/** What stands above a piece of text in its column, nearest first. */
const above = (sheet: Sheet, { x, y }: PrintedText): string[] =>
  sheet
    .filter((piece) => piece.text.trim() && Math.abs(piece.x - x) < 2 && piece.y < y - 2)
    .sort((one, other) => other.y - one.y)
    .map(({ text }) => text);

/** Every expectation is one whole row, and the first row of a level on each sheet stands below the names of the columns. */
export function expectWholeTables(sheets: readonly Sheet[], profile: Profile): void {
  const { expectations } = profile.document;
  let count = 0;
  for (const [number, sheet] of sheets.entries()) {
    const rows = rowsOn(sheet, profile);
    count += rows.length;
    for (const step of profile.levels.keys()) {
      const ofLevel = rows.filter(({ level }) => level === step).map(({ at }) => at);
      const first = ofLevel.sort((one, other) => one.y - other.y)[0];
      if (first) expect(above(sheet, first)[0], `sheet ${number + 1}, level ${step}`).to.equal('Description');
    }
  }
  expect(count, 'rows that are whole').to.equal(expectations.length);
}
