import { version } from '../../version.js';
import { resizeFrames } from './frames.js';
import { bring, speak, type Library } from './library.js';
import { PLACEHOLDERS, putProfile, wantedBy } from './placeholders.js';

export type { Library } from './library.js';

/** A node in which placeholders may stand, or several: what jQuery wraps is welcome. */
export type Place = Node | ArrayLike<Node>;

/** What is at work on a page. */
export interface Loader {
  /** The version of the loader. */
  readonly version: string;
  /** Where the elements come from; may be set until the first placeholder is near. */
  library: Library | undefined;
  /** Also looks after the placeholders and frames in here, such as an open shadow root, now and later. */
  upgrade(place: Place): void;
}

/** So near to what is seen, in CSS pixels, a placeholder becomes a profile. */
const NEAR = '400px';

const isElement = (node: Node): node is HTMLElement => node.nodeType === Node.ELEMENT_NODE;
const isWatched = (node: Node): node is Document | ShadowRoot =>
  node.nodeType === Node.DOCUMENT_NODE || node.nodeType === Node.DOCUMENT_FRAGMENT_NODE;

/**
 * Begins to turn placeholders into profiles as they come near, and to resize the frames with our page. The library is loaded
 * with the first of them. Where it cannot be loaded, the placeholders stay what they are.
 *
 * @param library Where the elements come from.
 * @param origin Where our pages for frames lie; the library's origin when it has an address.
 */
export function startLoader(library: Library | undefined, origin?: string): Loader {
  const roots = new Set<Document | ShadowRoot>();
  const frames = resizeFrames(
    roots,
    () => origin ?? (typeof loader.library === 'string' ? new URL(loader.library).origin : undefined),
  );
  let brought: Promise<boolean> | undefined;

  const draw = async (placeholders: readonly HTMLElement[]): Promise<void> => {
    brought ??= bring(loader.library);
    if (!(await brought)) return;
    for (const each of placeholders) {
      const settings = wantedBy(each);
      // it may have gone, or stand in another one that has just become a profile
      if (!settings || !each.isConnected || each.closest('skill-profile')) continue;
      speak(
        settings['lang'] ?? each.closest<HTMLElement>('[lang]')?.lang ?? document.documentElement.lang,
        loader.library,
      );
      putProfile(each, settings);
    }
  };

  const near = new IntersectionObserver(
    (entries) => {
      const now = entries.filter((entry) => entry.isIntersecting).map(({ target }) => target as HTMLElement);
      for (const each of now) near.unobserve(each);
      const useful = now.filter(wantedBy);
      if (useful.length > 0) void draw(useful);
    },
    { rootMargin: NEAR, scrollMargin: NEAR },
  );

  const look = (node: Node): void => {
    if (!isElement(node) && !isWatched(node)) return;
    const around = isElement(node) ? [node, node.parentElement?.closest<HTMLElement>(PLACEHOLDERS)] : [];
    for (const each of [...around, ...node.querySelectorAll<HTMLElement>(PLACEHOLDERS)])
      if (each?.matches(PLACEHOLDERS) && !each.closest('skill-profile')) near.observe(each);
  };
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(look);
  });

  const watch = (node: Node): void => {
    if (isElement(node) && node.shadowRoot) watch(node.shadowRoot);
    const root = isWatched(node) ? node : node.getRootNode();
    if (isWatched(root) && !roots.has(root)) {
      roots.add(root);
      observer.observe(root, { childList: true, subtree: true });
      frames.ask(root);
    }
    look(node);
  };

  const loader: Loader = {
    version,
    library,
    upgrade(place) {
      for (const node of 'nodeType' in place ? [place] : Array.from(place)) watch(node);
    },
  };
  // a placeholder that is still being parsed has not yet all it asks for
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', () => {
      watch(document);
    });
  else watch(document);
  return loader;
}
