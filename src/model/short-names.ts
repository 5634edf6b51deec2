/** A role's name in two parts: what tells it apart, and what it has in common with the others. */
export interface ShortName {
  /** The distinguishing part, `Go`; the whole name where there is no other. */
  readonly short: string;
  /** The rest, `Backend Developer`; empty when the short name says it all. */
  readonly rest: string;
  readonly full: string;
}

const words = (name: string): string[] => name.split(/(?<=[\s([{/–-])/);

/**
 * The longest run of leading words that at least two thirds of the names share; at least one word must be left. Names that
 * begin alike stand together in sorted order, and so many of them stand over the middle: only its words can be the run.
 */
function commonStart(names: readonly string[]): string {
  if (names.length < 3) return '';
  const need = Math.ceil((names.length * 2) / 3);
  const middle = [...names].sort()[names.length >> 1] ?? '';
  for (let run = words(middle).slice(0, -1); run.length > 0; run = run.slice(0, -1)) {
    const start = run.join('');
    if (names.filter((name) => name.startsWith(start) && name.length > start.length).length >= need) return start;
  }
  return '';
}

const trimRest = (text: string): string => text.replace(/[\s([{/–,:-]+$/u, '').replace(/^[\s)\]}/–,:-]+/u, '');
const isLetter = (character: string | undefined): boolean => /^[\p{L}\p{N}]$/u.test(character ?? '');
const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** The name without the common start, and without the bracket that the start opened. */
function distinguish(full: string, start: string): ShortName {
  if (!start || !full.startsWith(start)) return { short: full, rest: '', full };
  const bracket = closing[start.trimEnd().slice(-1)];
  const tail = full.slice(start.length);
  const short = bracket && tail.endsWith(bracket) ? tail.slice(0, -1) : tail;
  return { short: short.trim() || full, rest: trimRest(start), full };
}

/** What the given short name leaves of the full one: `Go` of `Backend Developer (Go)` leaves `Backend Developer`. */
function restOf(full: string, short: string): string {
  const at = full.lastIndexOf(short);
  if (short === full) return '';
  // `Plat` is no word of `Platform Engineer`: nothing can be taken off
  if (at < 0 || isLetter(full[at - 1]) || isLetter(full[at + short.length])) return full;
  const left = trimRest(full.slice(0, at));
  const right = trimRest(full.slice(at + short.length));
  return [left, right].filter(Boolean).join(' ');
}

/**
 * Short names for a list of roles: the authored one, else the name less the words at its start that two thirds of the
 * roles share. With full names every option of a list would begin alike, and type-ahead would be useless. A name that
 * would be another role's name as well is kept whole.
 */
export function shortNames(
  roles: readonly { readonly full: string; readonly short?: string | undefined }[],
): readonly ShortName[] {
  const start = commonStart(roles.filter(({ short }) => !short).map(({ full }) => full));
  const names = roles.map(({ full, short }) =>
    short ? { short, rest: restOf(full, short), full } : distinguish(full, start),
  );
  const uses = new Map<string, number>();
  for (const { short } of names) uses.set(short, (uses.get(short) ?? 0) + 1);
  return names.map((name, place) =>
    roles[place]?.short || uses.get(name.short) === 1 ? name : { short: name.full, rest: '', full: name.full },
  );
}
