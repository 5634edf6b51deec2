import { executeServerCommand } from '@web/test-runner-commands';

/** A piece of text on a sheet, in points from its top left corner; `end` says that the line ends behind it. */
export interface PrintedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly end: boolean;
}

/** What is written on one sheet of paper, in the order it was drawn. */
export type Sheet = readonly PrintedText[];

/** Prints this page to A4, as the browser's own command does, and reads the sheets. */
export const printToSheets = ({ background = false } = {}): Promise<Sheet[]> =>
  executeServerCommand<Sheet[], { background: boolean }>('print', { background });

const drawn = ({ text, end }: PrintedText): string => (end ? `${text} ` : text);

/** The text of a sheet, its lines joined by spaces. */
export const sheetText = (sheet: Sheet): string => sheet.map(drawn).join('').replace(/\s+/g, ' ').trim();

/** The words of a text, as they may be broken into lines: behind each word, hyphen and slash. */
const broken = (text: string): RegExp =>
  new RegExp(
    text
      .trim()
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\s+/g, '\\s+')
      .replace(/[-/]/g, '$&\\s*'),
    'g',
  );

/** Where a text stands on a sheet, word for word and whole: the first piece of each place. */
export function findOnSheet(sheet: Sheet, text: string): PrintedText[] {
  let length = 0;
  const starts = sheet.map((piece) => (length += drawn(piece).length) - drawn(piece).length);
  return [...sheet.map(drawn).join('').matchAll(broken(text))].map(
    ({ index }) => sheet[starts.findLastIndex((start) => start <= index)]!,
  );
}
