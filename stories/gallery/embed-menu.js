// The menu "Embed" above the profile in view: what to paste elsewhere, and what the other page's policy has to allow.
import { snippets } from './snippets.js';

const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

/** The document in view, wherever it came from. */
async function documentOf(element) {
  if (element.data) return element.data;
  const response = await fetch(element.getAttribute('src'));
  return response.json();
}

/** Copies a text, and says on the button whether that worked. */
async function copy(text, button) {
  const word = button.textContent;
  button.textContent = await navigator.clipboard.writeText(text).then(
    () => 'Copied',
    () => 'Not copied: select it',
  );
  setTimeout(() => (button.textContent = word), 2000);
}

/**
 * Fills a `<details>` with the ways to embed what `element` shows when it is opened.
 *
 * @param library Where dist/cdn lies.
 */
export function showEmbedMenu({ menu, element, library = '/dist/cdn/' }) {
  const base = new URL(library, location.href).href;
  const box = make('div', { className: 'embed-ways' });
  menu.append(box);

  const draw = async () => {
    const [profile, response] = await Promise.all([documentOf(element), fetch(`${base}sri.json`)]);
    const src = element.getAttribute('src');
    const { name } = profile;
    const view = {
      src: src === null ? undefined : new URL(src, location.href).href,
      name: typeof name === 'string' ? name : (name.en ?? Object.values(name)[0]),
      level: element.level,
      role: element.roleId,
      theme: element.getAttribute('theme') ?? undefined,
      document: profile,
    };
    box.replaceChildren(
      ...snippets(view, base, await response.json()).map(({ key, title, about, code, policy }) => {
        const button = make('button', { type: 'button', textContent: 'Copy' });
        button.setAttribute('aria-label', `Copy: ${title}`);
        button.addEventListener('click', () => void copy(code, button));
        const pre = make('pre', { tabIndex: 0 }, make('code', { textContent: code }));
        pre.setAttribute('aria-label', title);
        pre.setAttribute('role', 'region');
        return make(
          'section',
          { className: `embed-${key}` },
          make('h3', { textContent: title }),
          make('p', { textContent: about }),
          pre,
          button,
          make('p', { className: 'policy' }, 'The page’s policy has to allow: ', make('code', { textContent: policy })),
        );
      }),
    );
  };

  menu.addEventListener('toggle', () => {
    if (!menu.open) return;
    draw().catch((error) =>
      box.replaceChildren(make('p', { role: 'alert', textContent: `There is nothing to paste: ${error.message}` })),
    );
  });
  // what is in view has changed
  for (const type of ['skill-load', 'skill-change'])
    element.addEventListener(type, () => menu.open && void draw().catch(() => undefined));
}
