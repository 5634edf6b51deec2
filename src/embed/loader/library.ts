/** Where the elements come from: the address of `skill-profile.js`, or what registers them. */
export type Library = string | (() => Promise<unknown>);

/** The languages that lie beside the library, each in a file of its own; English is in it. */
export const LANGUAGES: readonly string[] = ['de', 'fr'];

/** Marks a class of ours, whichever copy of the script it came with. */
const version = Symbol.for('skill-profile.version');
const isThere = (): boolean => version in (customElements.get('skill-profile') ?? {});

/** Calls back with the directive of the page's policy that keeps a script from being loaded. Returns the way to stop that. */
function watchPolicy(address: string, refused: (directive: string) => void): () => void {
  const listener = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent): void => {
    if (blockedURI.startsWith('http') && address.startsWith(blockedURI)) refused(effectiveDirective);
  };
  document.addEventListener('securitypolicyviolation', listener);
  return () => {
    document.removeEventListener('securitypolicyviolation', listener);
  };
}

/** Loads a module of ours. Rejects with the reason, which is the page's policy where that forbids it. */
async function load(address: string): Promise<unknown> {
  let directive: string | undefined;
  const stop = watchPolicy(address, (name) => (directive = name));
  try {
    const { ready } = (await import(/* @vite-ignore */ address)) as { ready?: Promise<unknown> };
    return await ready;
  } catch (error) {
    // what the policy says comes a moment later
    await new Promise((resolve) => setTimeout(resolve, 100));
    throw directive ? new Error(`the policy of this page forbids it (${directive})`) : error;
  } finally {
    stop();
  }
}

/** Brings the elements and says whether they are there. When they are not, one line on the console tells why. */
export async function bring(library: Library | undefined): Promise<boolean> {
  if (isThere()) return true;
  try {
    if (!library)
      throw new Error(
        'it is not known where it lies: set SkillProfileLoader.library, or data-library on the script tag',
      );
    await (typeof library === 'string' ? load(library) : library());
    // what went wrong inside of the library, or a tag that is taken, the library has said
  } catch (error) {
    const place = typeof library === 'string' ? ` from ${library}` : '';
    console.warn(`skill-profile could not be loaded${place}, the links stay: ${String(error)}`);
  }
  return isThere();
}

const asked = new Set<string>();

/** Loads the words of a language that lies beside the library. Without them, English is spoken. */
export function speak(lang: string, library: Library | undefined): void {
  const language = lang.slice(0, 2).toLowerCase();
  if (typeof library !== 'string' || asked.has(language) || !LANGUAGES.includes(language)) return;
  asked.add(language);
  const address = new URL(`strings/${language}.js`, library).href;
  load(address).catch((error: unknown) => {
    console.warn(`skill-profile speaks English, as ${address} could not be loaded: ${String(error)}`);
  });
}
