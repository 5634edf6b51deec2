/** The attributes of `<skill-profile>` that a link or a placeholder asks for, by their names. */
export type Settings = Readonly<Record<string, string>>;

const ID = /^[^]{1,200}$/;

/** What may be asked for: its name in a link's query or in `data-…`, the attribute it becomes, and what it may be. */
const KNOWN: readonly (readonly [name: string, attribute: string, allowed: RegExp])[] = [
  ['role', 'role-id', ID],
  ['level', 'level', ID],
  ['target', 'target', ID],
  ['open', 'open', /^(all|relevant|none)$/],
  ['theme', 'theme', /^(light|dark)$/],
  ['density', 'density', /^compact$/],
  ['lang', 'lang', /^[a-z]{2,3}(-[a-z\d]{1,8})*$/i],
];

/**
 * The absolute address of a document; undefined when it is none, is not http(s), or holds a name and a password.
 *
 * @param base What a relative address is relative to.
 */
export function addressOf(src: string | null | undefined, base: string): string | undefined {
  try {
    const url = new URL(src ?? '', base);
    return src && /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The settings among what was asked for. What is not known, or is not among the values it may have, is left out.
 *
 * @param ask What stands there under a name.
 */
export function settingsOf(ask: (name: string) => string | null | undefined): Settings {
  const settings: Record<string, string> = {};
  for (const [name, attribute, allowed] of KNOWN) {
    const value = ask(name);
    if (value && allowed.test(value)) settings[attribute] = value;
  }
  return settings;
}
