import { printJson } from '../../model/print-json.js';
import { isObject, isSame } from '../../model/same-json.js';

/** A token of JSON, with the white space before it: what is between quotes, a mark, or a word such as `null` or `-1.5`. */
const TOKEN = /\s*("[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+)/y;

/** What each line is set in by, level by level: the first one that is; nothing when all is in one line. */
const indentOf = (text: string): string => /\n([ \t]+)\S/.exec(text)?.[1] ?? '';

/** Why a rewritten text is no use: it would not say what it has to. */
class Unlike extends Error {}

/** Walks a text and two values of it side by side, and notes which passages have to be others. */
class Rewriter {
  readonly #text: string;
  readonly #indent: string;
  #at = 0;
  /** Where the text is copied up to. */
  #copied = 0;
  #out = '';
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
    this.#indent = indentOf(text);
  }

  rewrite(before: unknown, after: unknown): string {
    this.#value(before, after);
    return this.#out + this.#text.slice(this.#copied);
  }

  #next(): string {
    TOKEN.lastIndex = this.#at;
    const token = TOKEN.exec(this.#text)?.[1];
    if (token === undefined) throw new Unlike();
    this.#at = TOKEN.lastIndex;
    return token;
  }

  /** Passes over a value. */
  #skip(first: string): void {
    let depth = 0;
    for (let token = first; ; token = this.#next()) {
      if (token === '{' || token === '[') depth++;
      else if (token === '}' || token === ']') depth--;
      if (depth === 0) return;
    }
  }

  #value(before: unknown, after: unknown): void {
    const first = this.#next();
    const start = this.#at - first.length;
    if (before === after) {
      this.#skip(first);
      return;
    }
    const keys = isObject(before) && isObject(after) ? Object.keys(before) : [];
    const sameKeys = keys.length > 0 && isSame(keys, Object.keys(after as object));
    if (sameKeys && Array.isArray(before) === Array.isArray(after)) this.#members(before as object, after as object);
    else {
      this.#skip(first);
      this.#out += this.#text.slice(this.#copied, start) + this.#print(after);
      this.#copied = this.#at;
    }
  }

  #members(before: object, after: object): void {
    this.#depth++;
    for (let index = 0; ; index++) {
      let key = String(index);
      if (!Array.isArray(before)) {
        key = String(JSON.parse(this.#next()));
        this.#next();
      }
      const [one, other] = [before, after].map((value) => (value as Record<string, unknown>)[key]);
      this.#value(one, other);
      if (this.#next() !== ',') break;
    }
    this.#depth--;
  }

  #print(value: unknown): string {
    const text = printJson(value, this.#indent);
    if (text === undefined) throw new Unlike();
    const newline = this.#text.includes('\r\n') ? '\r\n' : '\n';
    return text.replaceAll('\n', newline + this.#indent.repeat(this.#depth));
  }
}

/**
 * The text of a JSON file with another value in it: only what has changed is written anew, so that a comparison of the files
 * shows that and nothing else. White space, the order of keys, ends of lines and the way of writing numbers stay.
 *
 * @param text JSON with the value `before`.
 * @returns undefined when the value cannot be written, as it is too long.
 */
export function rewriteJson(text: string, before: unknown, after: unknown): string | undefined {
  try {
    const rewritten = new Rewriter(text).rewrite(before, after);
    if (isSame(JSON.parse(rewritten), after)) return rewritten;
  } catch (error) {
    if (!(error instanceof Unlike || error instanceof RangeError || error instanceof SyntaxError)) throw error;
  }
  // a key that stands there twice, or the like
  const printed = printJson(after, indentOf(text));
  return printed === undefined ? undefined : `${printed}${/\s*$/.exec(text)?.[0] ?? ''}`;
}
