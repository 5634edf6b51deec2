import { localText, type LocalText } from '../../model/text.js';
import { loadProfile } from '../../source/load-profile.js';
import { isRightToLeft, translator } from '../../strings/translate.js';
import { settingsOf } from '../settings.js';
import { compactView } from './compact-view.js';
import { fullView } from './full-view.js';
import { choosePageLanguage, loadLanguage } from './language.js';
import { refusalBox } from './refusal.js';
import { originsOf, readRequest } from './request.js';
import { tellHeights } from './resize/resize.js';

/** The origins whose documents whoever runs this page allows, besides its own: `data-allow`, or a meta element. */
function allowedOrigins(): readonly string[] {
  const marked = [...document.querySelectorAll<HTMLElement>('html[data-allow], script[data-allow]')];
  const named = [...document.querySelectorAll<HTMLMetaElement>('meta[name="skill-profile-allow"]')];
  return originsOf(
    [...marked.map(({ dataset }) => dataset['allow']), ...named.map(({ content }) => content)].join(' '),
  );
}

/** The browser asks for nothing elsewhere from now on, wherever an allowed server leads on to. */
function askOnly(origins: readonly string[]): void {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  // its own by name: in a sandbox 'self' is nothing
  policy.content = `connect-src ${[new URL(location.href).origin, ...origins].join(' ')}`;
  document.head.append(policy);
}

/** The name of the skill, from the document that has just been shown: it is not asked for again. */
async function nameOf(src: string, locale: string): Promise<LocalText | undefined> {
  const result = await loadProfile(src, location.href);
  if (!result.ok) return undefined;
  const { profile } = result.value;
  return localText(profile.name, { locale, language: profile.language });
}

async function showPage(main: HTMLElement): Promise<void> {
  const page = document.documentElement;
  const query = new URLSearchParams(location.search);
  const settings = settingsOf((name) => query.get(name));
  const allowed = allowedOrigins();
  const request = readRequest(location.href, allowed);
  askOnly(allowed);
  const lang = choosePageLanguage(settings['lang'], navigator.languages);
  page.lang = lang;
  if (isRightToLeft(lang)) page.dir = 'rtl';
  page.dataset['theme'] = settings['theme'] ?? '';
  await loadLanguage(lang);

  document.title = translator(lang)('skillProfile');
  if ('kind' in request) {
    main.append(refusalBox(request, lang));
    if (request.kind === 'origin')
      console.error(
        `Documents of ${request.host} are not allowed here: name ${request.origin} in data-allow of this page.`,
      );
  } else {
    const name = document.createElement('h1');
    main.className = request.view;
    main.append(request.view === 'compact' ? compactView(request, name) : fullView(request));
    main.addEventListener('skill-load', () => {
      void nameOf(request.src, lang).then((text) => {
        if (!text) return;
        document.title = name.textContent = text.text;
        if (text.lang) name.lang = text.lang;
      });
    });
  }
  document.body.replaceChildren(main);
}

if (parent !== window) {
  // what is opened from a frame would be shut up in it
  const base = document.createElement('base');
  base.target = '_blank';
  document.head.append(base);
}
const main = document.createElement('main');
const look = tellHeights(main);
for (const type of ['skill-load', 'skill-error'])
  main.addEventListener(type, () => {
    // it is drawn a moment later
    setTimeout(look);
  });
void showPage(main).then(look);
