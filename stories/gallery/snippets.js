// What an author pastes to show a profile elsewhere: four ways, as text. Pure: the gallery and Storybook show them.

const escape = (text) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** ` name="value"` for each that has a value. */
const attributes = (values) =>
  Object.entries(values)
    .filter(([, value]) => value)
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join('');

/** JSON that may stand in a script element. */
const inScript = (value) => JSON.stringify(value, null, 2).replace(/</g, '\\u003c');

/** The origin of an address, as a policy names it. */
const originOf = (address) => new URL(address).origin;

/**
 * The four ways to show a profile on another page.
 *
 * @param view What is in view: `{ src, name, level, role, theme, document }`; `src` is absolute, or undefined for a document
 *   that has no address.
 * @param library Where the files of dist/cdn lie, absolute and with a slash at its end.
 * @param hashes What dist/cdn/sri.json has.
 * @returns `{ key, title, about, code, policy }` for each; `policy` is what the host's Content-Security-Policy has to allow.
 */
export function snippets({ src, name, level, role, theme, document }, library, hashes) {
  const cdn = originOf(library);
  const shown = { level, 'role-id': role, theme };
  const query = (more = {}) =>
    new URLSearchParams(Object.entries({ src, level, role, theme, ...more }).filter(([, value]) => value)).toString();
  const script = (file) =>
    `<script type="module"${attributes({ src: library + file, integrity: hashes[file], crossorigin: 'anonymous' })}></script>`;
  const classic = (file) =>
    `<script defer${attributes({ src: library + file, integrity: hashes[file], crossorigin: 'anonymous' })}></script>`;
  const address = `${library}embed.html?${query()}`;
  const data = src && originOf(src);
  const all = [
    src && {
      key: 'script',
      title: 'Script and element',
      about: 'Where authors may paste a script and an element.',
      code: `${script('skill-profile.js')}\n<skill-profile${attributes({ src, ...shown })}></skill-profile>`,
      policy: `script-src ${cdn}; connect-src ${data}; require-trusted-types-for 'script'; trusted-types skill-ui`,
    },
    src && {
      key: 'link',
      title: 'Link',
      about: 'The loader stands once on the site; the link is what authors paste. Without the loader it is a link.',
      code: `${classic('loader.js')}\n\n<a class="skill-profile"${attributes({ href: address })}>${escape(name)}</a>`,
      policy: `script-src ${cdn}; connect-src ${data}; require-trusted-types-for 'script'; trusted-types skill-ui`,
    },
    src && {
      key: 'frame',
      title: 'Frame',
      about: 'Where only frames are kept. For a fixed height add &view=compact to the address.',
      code: `<iframe${attributes({ src: address, title: name, width: '100%', height: '600', loading: 'lazy' })}></iframe>`,
      policy: `frame-src ${cdn}`,
    },
    document && {
      key: 'inline',
      title: 'With its data',
      about: 'Nothing is fetched but the script: the document stands in the page.',
      code: `${classic('skill-profile.classic.js')}\n<skill-profile${attributes(shown)}>\n  <script type="application/json">\n${inScript(document)}\n  </script>\n</skill-profile>`,
      policy: `script-src ${cdn}; require-trusted-types-for 'script'; trusted-types skill-ui`,
    },
  ];
  return all.filter(Boolean);
}
