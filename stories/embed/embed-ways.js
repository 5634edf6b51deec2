// The menu "Embed" beside a profile: what to paste elsewhere to show what is in view, and what has to be allowed for it.
import { snippets } from './snippets.js';

/** What is carried over from the profile in view: what its reader chose, and what its author wrote. */
const CHOSEN = { 'role-id': 'roleId', level: 'level', target: 'target' };
const WRITTEN = ['open', 'theme', 'density', 'appearance', 'community', 'url-state'];

let groups = 0;

function make(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** The document in view, wherever it came from. */
async function documentOf(profile) {
  if (profile.data) return profile.data;
  const src = profile.getAttribute('src');
  const inline = profile.querySelector(':scope > script[type="application/json"]');
  if (src === null && inline) return JSON.parse(inline.textContent);
  if (src === null) throw new Error('no profile is in view');
  const response = await fetch(src);
  if (!response.ok) throw new Error(`the document answers ${response.status}`);
  return response.json();
}

const settingsOf = (profile) =>
  Object.fromEntries([
    ...Object.entries(CHOSEN).map(([attribute, property]) => [attribute, profile[property]]),
    // an attribute without a value is true
    ...WRITTEN.map((attribute) => [
      attribute,
      profile.hasAttribute(attribute) && (profile.getAttribute(attribute) || true),
    ]),
  ]);

async function viewOf(profile) {
  const language = profile.closest('[lang]')?.lang.split('-')[0];
  const { name, ...rest } = await documentOf(profile);
  const src = profile.data ? null : profile.getAttribute('src');
  return {
    src: src === null ? undefined : new URL(src, document.baseURI).href,
    name: typeof name === 'string' ? name : (name[language] ?? Object.values(name)[0]),
    document: { name, ...rest },
    language,
    settings: settingsOf(profile),
  };
}

/** A text to copy, with its button; the button says whether that worked. */
function codeBlock({ title, code }) {
  const button = make('button', { type: 'button', textContent: 'Copy' });
  button.setAttribute('aria-label', `Copy: ${title}`);
  const said = make('span', { role: 'status' });
  button.addEventListener('click', async () => {
    // not on a page without TLS, not without leave
    const copied = await navigator.clipboard?.writeText(code).then(
      () => true,
      () => false,
    );
    said.textContent = copied ? 'Copied' : 'It cannot be copied here: select the text';
    setTimeout(() => (said.textContent = ''), 4000);
  });
  const pre = make('pre', { tabIndex: 0 }, make('code', { textContent: code }));
  pre.setAttribute('role', 'region');
  pre.setAttribute('aria-label', title);
  return make('figure', {}, make('figcaption', {}, make('b', { textContent: title }), said, button), pre);
}

const wayOf = ({ about, parts, needs }) => [
  make('p', { textContent: about }),
  ...parts.map(codeBlock),
  make(
    'dl',
    {},
    ...needs.map(({ title, code }) =>
      make('div', {}, make('dt', { textContent: title }), make('dd', {}, make('code', { textContent: code }))),
    ),
  ),
];

/**
 * A `<details>` that says how to embed what a profile shows. It is filled when it is opened, and follows the profile.
 *
 * @param profile A `<skill-profile>`.
 * @param library Where dist/cdn lies, relative to the page.
 */
export function embedWays(profile, library) {
  const base = new URL(library, document.baseURI).href;
  const box = make('div');
  const menu = make('details', { className: 'embed-ways' }, make('summary', { textContent: 'Embed' }), box);
  const group = `embed-way-${++groups}`;
  let chosen;
  let latest;

  const draw = (ways) => {
    chosen = ways.some(({ key }) => key === chosen) ? chosen : ways[0].key;
    const way = make('div', { className: 'way' });
    const show = () => way.replaceChildren(...wayOf(ways.find(({ key }) => key === chosen)));
    const choices = ways.map(({ key, title }) =>
      make(
        'label',
        {},
        make('input', { type: 'radio', name: group, value: key, checked: key === chosen }),
        make('span', { textContent: title }),
      ),
    );
    const choice = make(
      'fieldset',
      { className: 'segments' },
      make('legend', { textContent: 'What may be pasted' }),
      ...choices,
    );
    choice.addEventListener('change', ({ target }) => {
      chosen = target.value;
      show();
    });
    show();
    box.replaceChildren(choice, way);
  };

  const refresh = async () => {
    if (!menu.open) return;
    const turn = (latest = {});
    try {
      const [view, response] = await Promise.all([viewOf(profile), fetch(`${base}sri.json`)]);
      const ways = snippets(view, base, await response.json());
      if (turn === latest) draw(ways);
    } catch (error) {
      if (turn === latest)
        box.replaceChildren(make('p', { role: 'alert', textContent: `There is nothing to paste: ${error.message}` }));
    }
  };
  for (const type of ['skill-load', 'skill-change']) profile.addEventListener(type, refresh);
  menu.addEventListener('toggle', refresh);
  return menu;
}
