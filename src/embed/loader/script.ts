import { once } from '../../once.js';
import { startLoader, type Loader } from './loader.js';

declare global {
  /** What is at work on the page, for those who hand it shadow roots. */
  var SkillProfileLoader: Loader | undefined;
}

const LOADER = /\/loader\.js([?#]|$)/;

/**
 * The address of the library: `data-library` of the script tag, or the file beside this one. A wiki may run this file as a
 * part of another, where only a tag with `data-library`, or whoever sets `SkillProfileLoader.library`, knows it.
 */
function findLibrary(): string | undefined {
  const tags = [...document.scripts];
  const current = document.currentScript instanceof HTMLScriptElement ? document.currentScript : undefined;
  const own = current?.src && /\.js([?#]|$)/.test(current.src) ? current : undefined;
  const named = (own ?? tags.find(({ dataset }) => dataset['library']))?.dataset['library'];
  if (named) return new URL(named, document.baseURI).href;
  const tag =
    own ??
    tags.find(({ src }) => LOADER.test(src) && src.includes('skill')) ??
    tags.find(({ src }) => LOADER.test(src));
  return tag && new URL('skill-profile.js', tag.src).href;
}

const library = findLibrary();
void once('loader', () => {
  globalThis.SkillProfileLoader = startLoader(library);
  return Promise.resolve(globalThis.SkillProfileLoader);
});
