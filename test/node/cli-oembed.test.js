import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { cli, data, readJson, workFolder } from './cli/cli.js';

const folder = workFolder();
const seed = data('message-broker-patterns.json');
const BASE = 'https://intranet.example/skills/';
const LIBRARY = 'https://intranet.example/skill-profile/cdn/';
const ADDRESSES = ['--base', BASE, '--library', LIBRARY];
let count = 0;

/** Writes the files of a profile; gives what the command said, and the files by the ends of their names. */
function oembed(file, ...options) {
  const out = join(folder, `out-${++count}`);
  const result = cli(['oembed', file, out, ...ADDRESSES, ...options]);
  const names = existsSync(out) ? readdirSync(out) : [];
  const textOf = (end) => {
    const name = names.find((each) => each.endsWith(end) && each.split('.').length === end.split('.').length);
    return name && readFileSync(join(out, name), 'utf8');
  };
  return {
    ...result,
    names,
    out,
    document: textOf('.json'),
    page: textOf('.html'),
    answer: names.length > 0 ? JSON.parse(textOf('.oembed.json')) : undefined,
    terms: names.length > 0 ? JSON.parse(textOf('.jsonld')) : undefined,
  };
}

/** A document of ours with other words, as a file. */
function fileWith(changes) {
  const path = join(folder, `in-${++count}.json`);
  writeFileSync(path, JSON.stringify({ ...readJson(data('minimal.json')), ...changes }));
  return path;
}

const CHARACTERS = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const unescape = (text) => text.replace(/&([a-z]+|#39);/g, (whole, name) => CHARACTERS[name] ?? whole);

/** The elements and attributes that WordPress leaves of an answer. */
const ALLOWED = {
  a: ['href'],
  blockquote: [],
  iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
};

/** The tags of a piece of HTML; fails for anything that would be taken away. */
function tagsOf(html) {
  const tags = [...html.matchAll(/<(\/?)([a-z]+)((?: [a-z-]+="[^"<>]*")*)>/g)];
  assert.equal(tags.length, html.split('<').length - 1, 'each < begins a tag');
  assert.equal(tags.length, html.split('>').length - 1, 'each > ends one');
  return tags.map(([, end, name, rest]) => {
    assert.ok(Object.hasOwn(ALLOWED, name), name);
    const attributes = [...rest.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, key, value]) => [key, unescape(value)]);
    for (const [key] of attributes) assert.ok(ALLOWED[name].includes(key), `${key} of ${name}`);
    return { name: end + name, ...Object.fromEntries(attributes) };
  });
}

const HOSTILE = `x src='https://evil.example/' "><script>alert('1')</script></blockquote><iframe src="https://evil.example/">&amp;`;
const NAMES = [
  'Plain',
  HOSTILE,
  '"',
  "' onload='",
  '</title>',
  '<!--',
  ']]>',
  '&#60;',
  '\u202eleft',
  '日本語',
  '\ud800',
];

describe('oembed', () => {
  test('writes four files, names them, and gives the document as it is', () => {
    const { status, stdout, stderr, names, document } = oembed(seed);
    assert.deepEqual([status, stdout], [0, '']);
    const files = ['html', 'json', 'jsonld', 'oembed.json'].map((end) => `message-broker-patterns.${end}`);
    assert.deepEqual(names.toSorted(), files);
    for (const file of files) assert.ok(stderr.includes(file), file);
    assert.equal(stderr.trim().split('\n').length, 1, 'nothing else is to be said');
    assert.deepEqual(JSON.parse(document), readJson(seed));
  });

  test('the same file gives the same texts, in another time zone as well', () => {
    const first = oembed(seed);
    const out = join(folder, 'zone');
    const env = { ...process.env, TZ: 'Pacific/Kiritimati' };
    assert.equal(cli(['oembed', seed, out, ...ADDRESSES], { env }).status, 0);
    for (const name of first.names)
      assert.equal(readFileSync(join(out, name), 'utf8'), readFileSync(join(first.out, name), 'utf8'));
  });

  test('the answer is a rich one with a quotation and a frame', () => {
    const { html, ...rest } = oembed(seed).answer;
    assert.deepEqual(rest, {
      version: '1.0',
      type: 'rich',
      title: 'Message Broker Patterns',
      provider_name: 'intranet.example',
      width: 600,
      height: 400,
    });
    const src = `${LIBRARY}embed.html?src=${encodeURIComponent(`${BASE}message-broker-patterns.json`)}&view=compact`;
    assert.deepEqual(tagsOf(html), [
      { name: 'blockquote' },
      { name: 'a', href: `${BASE}message-broker-patterns.html` },
      { name: '/a' },
      { name: '/blockquote' },
      { name: 'iframe', src, width: '600', height: '400', title: 'Message Broker Patterns' },
      { name: '/iframe' },
    ]);
  });

  test('takes a size, a view and a language', () => {
    const file = data('catalog', 'data-quality.json');
    const { answer, page } = oembed(file, '--width', '800', '--height', '900', '--view', 'full', '--lang', 'de-at');
    assert.deepEqual([answer.width, answer.height], [800, 900]);
    const frame = tagsOf(answer.html).find(({ name }) => name === 'iframe');
    assert.deepEqual([frame.width, frame.height], ['800', '900']);
    const query = new URL(frame.src).searchParams;
    assert.deepEqual([...query.keys()], ['src', 'lang']);
    assert.equal(query.get('lang'), 'de-AT');
    assert.equal(answer.title, readJson(file).name.de);
    assert.match(page, /<html lang="de-AT">/);
    assert.ok(page.includes(`<script type="module" src="${LIBRARY}strings/de.js"></script>`));
  });

  for (const name of NAMES)
    test(`the name ${JSON.stringify(name)} stays a text everywhere`, () => {
      const { status, answer, page, terms } = oembed(fileWith({ name, summary: name }));
      assert.equal(status, 0);
      const shown = name.replace('\ud800', '\ufffd');
      const tags = tagsOf(answer.html);
      assert.equal(tags.length, 6);
      assert.equal(tags[4].title, shown);
      // what WordPress takes for the frame's address
      const [, , first] = / src=(['"])(.*?)\1/.exec(answer.html);
      assert.equal(unescape(first), tags[4].src);
      assert.match(answer.html, /^<blockquote>.*?<\/blockquote><iframe [^<>]*><\/iframe>$/);

      const [head, body] = page.split('</head>');
      assert.deepEqual(
        [...head.matchAll(/<(\/?[a-z]+)/g)].map(([, tag]) => tag).filter((tag) => /^\/?(script|title)$/.test(tag)),
        ['title', '/title', 'script', '/script', 'script', '/script'],
      );
      assert.deepEqual(
        [...body.matchAll(/<(\/?[a-z-]+\d?)/g)].map(([, tag]) => tag),
        ['body', 'skill-profile', 'h1', '/h1', 'p', '/p', 'p', 'a', '/a', '/p', '/skill-profile', '/body', '/html'],
      );
      assert.equal(unescape(/<h1[^>]*>(.*?)<\/h1>/.exec(page)[1]), shown);
      assert.equal(unescape(/<meta name="description" content="([^"]*)">/.exec(page)[1]), shown);
      assert.deepEqual(JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)[1]), terms);
      assert.equal(terms.name, name);
    });

  test('an id that is odd in an address leads to the files all the same', () => {
    for (const id of ["it's 100% #1 & <more>?", 'über/日本', `${'x'.repeat(79)}😀`]) {
      const { status, names, answer, page } = oembed(fileWith({ id }));
      assert.equal(status, 0);
      const [, link, frame] = [null, tagsOf(answer.html)[1].href, tagsOf(answer.html)[4].src];
      const fileOf = (address) => decodeURIComponent(address.slice(BASE.length));
      assert.ok(names.includes(fileOf(link)), link);
      assert.ok(names.includes(fileOf(new URL(frame).searchParams.get('src'))), frame);
      assert.ok(names.includes(decodeURIComponent(unescape(/<skill-profile src="([^"]*)"/.exec(page)[1]))));
    }
  });
});

describe('the page', () => {
  test('names the answer by its absolute address, far up', () => {
    const { page } = oembed(seed);
    const links = page.match(/<link [^>]*application\/json\+oembed[^>]*>/g);
    assert.equal(links.length, 1);
    const [, href] = /href="([^"]*)"/.exec(links[0]);
    assert.equal(href, `${BASE}message-broker-patterns.oembed.json`);
    assert.ok(page.indexOf(links[0]) < 5_000);
    assert.ok(page.indexOf(links[0]) < page.indexOf('<script'));
  });

  test('shows the document by the script of the library, and without it a heading, a summary and a link', () => {
    const { page } = oembed(seed);
    assert.ok(page.includes(`<script type="module" src="${LIBRARY}skill-profile.js"></script>`));
    assert.match(page, /<skill-profile src="message-broker-patterns\.json"/);
    assert.match(page, /<h1 lang="en">Message Broker Patterns<\/h1>\n +<p lang="en">Kafka/);
    assert.match(page, /<a href="message-broker-patterns\.json">/);
    assert.doesNotMatch(page, /<script>|\son\w+=|strings\//);
  });

  test('is in the language of the document, with its words', () => {
    const { page } = oembed(fileWith({ language: 'fr', name: 'Bases' }));
    assert.match(page, /<html lang="fr">/);
    assert.ok(page.includes(`${LIBRARY}strings/fr.js`));
  });
});

describe('the terms', () => {
  test('are one for each expectation, by levels and roles', () => {
    const { terms } = oembed(seed);
    const { levels, roles, expectations } = readJson(seed);
    assert.equal(terms['@context'], 'https://schema.org');
    assert.equal(terms['@type'], 'DefinedTermSet');
    assert.equal(terms['@id'], `${BASE}message-broker-patterns.html`);
    assert.equal(terms.inLanguage, 'en');
    assert.equal(terms.encoding.contentUrl, `${BASE}message-broker-patterns.json`);
    const codes = levels.flatMap((level) => roles.map((role) => `${role.id}/${level.id}`));
    assert.deepEqual(
      terms.hasDefinedTerm.map(({ termCode }) => termCode),
      codes.filter((code) => expectations.some(({ role, level }) => code === `${role}/${level}`)),
    );
    for (const term of terms.hasDefinedTerm) {
      const [role, level] = term.termCode.split('/');
      assert.equal(term['@type'], 'DefinedTerm');
      assert.deepEqual(term.inDefinedTermSet, { '@id': terms['@id'] });
      assert.equal(term['@id'], `${terms['@id']}#skill:message-broker-patterns=role:${role},level:${level}`);
      assert.equal(
        term.description,
        expectations.find((cell) => cell.role === role && cell.level === level).description,
      );
    }
  });

  test('say their language where there are several, and are in one when it is asked for', () => {
    const [level] = readJson(data('minimal.json')).levels;
    const [role] = readJson(data('minimal.json')).roles;
    const file = fileWith({
      language: 'en',
      name: { en: 'Basics', de: 'Grundlagen' },
      summary: 'In English only',
      levels: [{ ...level, name: { en: 'First', de: 'Erste' } }],
      roles: [{ ...role, name: 'Tester' }],
      expectations: [{ role: role.id, level: level.id, required: true, description: { de: 'Prüft.', '?': 'Eh.' } }],
    });
    const value = (lang, text) => ({ '@language': lang, '@value': text });
    const several = oembed(file).terms;
    assert.deepEqual(several.inLanguage, ['en', 'de']);
    assert.deepEqual(several.name, [value('en', 'Basics'), value('de', 'Grundlagen')]);
    assert.deepEqual(several.description, value('en', 'In English only'));
    const [term] = several.hasDefinedTerm;
    assert.deepEqual(term.name, [value('en', 'Tester – First'), value('de', 'Tester – Erste')]);
    assert.deepEqual(term.description, value('de', 'Prüft.'));

    const german = oembed(file, '--lang', 'de').terms;
    assert.deepEqual(german.name, value('de', 'Grundlagen'));
    assert.deepEqual(german.description, value('en', 'In English only'), 'what stands in says its language');
    assert.deepEqual(german.hasDefinedTerm[0].name, value('de', 'Tester – Erste'));
  });
});

describe('oembed refuses', () => {
  const both = { base: BASE, library: LIBRARY };
  for (const option of Object.keys(both))
    for (const address of [
      undefined,
      '/skills/',
      'skills',
      '//intranet.example/skills/',
      'intranet.example/skills',
      'file:///srv/skills/',
      'javascript:alert(1)',
      'ftp://intranet.example/',
      'https:skills/',
      'https://ada:secret@intranet.example/',
      'https://intranet.example/?skills',
      'https://intranet.example/#',
      'https://',
    ])
      test(`${address ?? 'no address'} as --${option}, in words`, () => {
        const given = { ...both, [option]: address };
        const options = Object.entries(given).flatMap(([name, value]) => (value ? [`--${name}`, value] : []));
        const out = join(folder, `refused-${++count}`);
        const { status, stderr } = cli(['oembed', seed, out, ...options]);
        assert.equal(status, 2);
        assert.ok(stderr.includes(`--${option}`) && stderr.includes('https://intranet.example/skills/'), stderr);
        assert.ok(!existsSync(out));
      });

  for (const [option, size] of [
    ['--width', '0'],
    ['--width', '99'],
    ['--height', '1e3'],
    ['--height', '400px'],
    ['--height', '10001'],
  ])
    test(`${size} as ${option}, in words`, () => {
      const { status, stderr, names } = oembed(seed, option, size);
      assert.deepEqual([status, names], [2, []]);
      assert.match(stderr, new RegExp(`${option}: found “${size}”, expected a whole number from 100 to 10,000`));
    });

  test('an unknown view, no language, and a catalog', () => {
    assert.match(oembed(seed, '--view', 'tiny').stderr, /--view: found “tiny”, expected compact or full/);
    assert.match(oembed(seed, '--lang', 'german!').stderr, /“german!” is no tag of a language/);
    assert.match(oembed(data('catalog.json')).stderr, /has 10 profiles; only one can be taken\./);
  });

  test('to write over a file, and then has written nothing', () => {
    const out = join(folder, 'taken');
    mkdirSync(out);
    writeFileSync(join(out, 'message-broker-patterns.jsonld'), 'mine');
    assert.equal(cli(['oembed', seed, out, ...ADDRESSES]).status, 2);
    assert.deepEqual(readdirSync(out), ['message-broker-patterns.jsonld']);
    assert.equal(cli(['oembed', seed, out, ...ADDRESSES, '--force']).status, 0);
    assert.equal(readdirSync(out).length, 4);
  });
});

test('oembed names the origin that the page for frames has to allow, where there are two', () => {
  const { status, stderr } = oembed(seed, '--library', 'https://cdn.example/skill-profile');
  assert.equal(status, 0);
  const words = 'https://cdn.example/skill-profile/embed.html shows this document only when its data-allow names';
  assert.ok(stderr.includes(`${words} https://intranet.example.`), stderr);
});

test('oembed writes what is left of a file with mistakes, and says so', () => {
  const path = join(folder, 'broken.json');
  const document = readJson(seed);
  document.expectations[3].description = 42;
  writeFileSync(path, JSON.stringify(document));
  const { status, stderr, terms } = oembed(path);
  assert.equal(status, 1);
  assert.match(stderr, /expectations\[3\]\.description: .*found 42/i);
  assert.equal(terms.hasDefinedTerm.length, 44);
});
