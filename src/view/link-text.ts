/** Undoes percent-encoding; what is broken (a mail program has cut the address) stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * What is written as a number: signs that mean something, half a sign of two units (it has no percent-encoding), and what
 * is dropped at the end. Without the flag `u`: Safari takes some pairs of ordinary letters for one sign then.
 */
const ODD = /[^-.\w \x80-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[._]$/g;

/**
 * Writes any text so that it survives in an address. Letters, digits, `-`, `.` and `_` stay, a space is `+`, letters of
 * other scripts are percent-encoded (browsers show them as they are), and all else is `~` with its number: mail programs
 * and chats end a link at odd characters, or encode them once more, and neither touches a `~`. So a link that was
 * encoded or decoded on its way still reads the same. At its end they drop full stops and underscores as well.
 */
export function writeText(text: string): string {
  return text
    .replace(ODD, (character) => {
      const number = character.charCodeAt(0).toString(16);
      return number.length > 2 ? `~u${number}` : `~${number.padStart(2, '0')}`;
    })
    .replaceAll(' ', '+')
    .replace(/[^ -~]+/g, encodeURIComponent);
}

/** Reads what `writeText` has written, once percent-encoding is undone. */
export function readText(text: string): string {
  return text
    .replaceAll('+', ' ')
    .replace(/~(?:u([\da-f]{4})|([\da-f]{2}))/gi, (_, long: string | undefined, short: string) =>
      String.fromCharCode(parseInt(long ?? short, 16)),
    );
}
