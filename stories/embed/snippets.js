// What an author pastes to show a profile on another page: four ways, as text. Pure; the gallery and Storybook show them.

const escape = (text) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** The widest line that an element is written on. */
const LINE = 100;

/** An element as HTML. What has no value is left out; `true` is an attribute without one. Long ones take a line for each. */
function element(tag, values, content = '') {
  const written = Object.entries(values)
    .filter(([, value]) => value)
    .map(([name, value]) => (value === true ? name : `${name}="${escape(value)}"`));
  const line = `<${[tag, ...written].join(' ')}>`;
  const start = line.length > LINE ? `<${tag}\n${written.map((one) => `  ${one}\n`).join('')}>` : line;
  return `${start}${content}</${tag}>`;
}

/** JSON that may stand in a script element. */
const inScript = (value) => JSON.stringify(value, null, 2).replace(/</g, '\\u003c');

/** What a link or a frame asks for in its address; an element has attributes. */
const IN_ADDRESS = {
  role: 'role-id',
  level: 'level',
  target: 'target',
  open: 'open',
  theme: 'theme',
  density: 'density',
};

/**
 * The four ways to show a profile on another page. A document that has no address can only be pasted with its data.
 *
 * @param view What is in view. `src`: the absolute address of the document, if it has one; `name`: the profile's, in words;
 *   `document`: the profile itself; `language`: the page's; `settings`: attributes of `<skill-profile>`, by name.
 * @param library Where the files of dist/cdn lie, absolute and with a slash at its end.
 * @param hashes What dist/cdn/sri.json has.
 * @returns For each way its `key`, `title`, `about` and `parts` (`{ title, code }`, what is pasted) and `needs`
 *   (`{ title, code }`, what has to be allowed elsewhere).
 */
export function snippets({ src, name, document, language, settings }, library, hashes) {
  const { origin } = new URL(library);
  const from = src && new URL(src).origin;
  const script = (file, more) =>
    element('script', { ...more, src: library + file, integrity: hashes[file], crossorigin: 'anonymous' });
  /** The script of the elements, and that of the page's language where there is one. */
  const scripts = (file, more, ending = '.js') =>
    [file, `strings/${language}${ending}`]
      .filter((one) => hashes[one])
      .map((one) => script(one, more))
      .join('\n');
  const asked = Object.entries(IN_ADDRESS).map(([key, attribute]) => [key, settings[attribute]]);
  const query = new URLSearchParams([['src', src], ...asked].filter(([, value]) => value));
  const address = `${library}embed.html?${query.toString()}`;
  const policy = (...directives) => ({
    title: 'A Content-Security-Policy of the page has to allow',
    code: directives.filter(Boolean).join('; '),
  });
  const trusted = { title: 'Where it asks for Trusted Types, also', code: 'trusted-types skill-ui' };
  const readable = (of) => ({ title: `The server of the ${of} has to send`, code: 'Access-Control-Allow-Origin: *' });
  const fetched = [policy(`script-src ${origin}`, `connect-src ${from}`), trusted, readable('script and the document')];

  const withAddress = [
    {
      key: 'script',
      title: 'Script',
      about:
        'Where a page may have scripts and elements. The hash is that of the script alone, not of the parts it loads.',
      parts: [
        {
          title: 'The script and the element',
          code: `${scripts('skill-profile.js', { type: 'module' })}\n\n${element('skill-profile', { src, ...settings })}`,
        },
      ],
      needs: fetched,
    },
    {
      key: 'link',
      title: 'Link',
      about: 'Where authors may paste links. The loader makes profiles of them; without it they lead to the profile.',
      parts: [
        { title: 'Once for the whole site', code: script('loader.js', { defer: true }) },
        {
          title: 'What authors paste',
          code: element('a', { class: 'skill-profile', href: address }, escape(name)),
        },
      ],
      needs: fetched,
    },
    {
      key: 'frame',
      title: 'Frame',
      about: 'Where only frames are kept. It grows with its content where the page listens; else add &view=compact.',
      parts: [
        {
          title: 'The frame',
          // what editors keep and no policy forbids, unlike a style
          code: element('iframe', {
            src: address,
            title: name,
            width: '100%',
            height: '600',
            frameborder: '0',
            loading: 'lazy',
          }),
        },
      ],
      needs: [
        policy(`frame-src ${origin}`),
        from !== origin && {
          title: 'embed.html has to name where the document is from',
          code: `<html data-allow="${from}">`,
        },
        from !== origin && readable('document'),
      ].filter(Boolean),
    },
  ];
  return [
    ...(src ? withAddress : []),
    {
      key: 'inline',
      title: 'Inline',
      about: 'Where the document has no address, or nothing may be fetched. The hash is that of all the code.',
      parts: [
        {
          title: 'The script and the element',
          code: `${scripts('skill-profile.classic.js', { defer: true }, '.classic.js')}\n\n${element(
            'skill-profile',
            settings,
            `\n${element('script', { type: 'application/json' }, `\n${inScript(document)}\n`)}\n`,
          )}`,
        },
      ],
      needs: [policy(`script-src ${origin}`), trusted, readable('script')],
    },
  ];
}
