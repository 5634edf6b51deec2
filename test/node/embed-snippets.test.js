import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { snippets } from '../../stories/embed/snippets.js';
import { root } from '../prepare.js';

const hashes = JSON.parse(readFileSync(join(root, 'dist/cdn/sri.json'), 'utf8'));
const document = JSON.parse(readFileSync(join(root, 'data/message-broker-patterns.json'), 'utf8'));
const LIBRARY = 'https://cdn.example/skill-profile/';
const view = {
  src: 'https://data.example/brokers.json?a=1&b="2"',
  name: 'Brokers <b>&</b> "queues"',
  document,
  settings: { level: 'middle', 'role-id': 'backend-go', theme: 'dark', appearance: 'plain', community: true },
};

/** The ways by their keys, each with all that is pasted in `code` and all that is needed in `needs`. */
const ways = (more = {}) =>
  Object.fromEntries(
    snippets({ ...view, ...more }, LIBRARY, hashes).map(({ key, parts, needs }) => [
      key,
      { code: parts.map(({ code }) => code).join('\n'), needs: needs.map(({ code }) => code).join('\n'), parts },
    ]),
  );

describe('what is pasted to embed a profile', () => {
  test('are four ways', () => assert.deepEqual(Object.keys(ways()), ['script', 'link', 'frame', 'inline']));

  test('carry the view in attributes, or in the address as far as it can be asked for there', () => {
    const { script, link, frame, inline } = ways();
    for (const { code } of [script, inline])
      for (const attribute of ['level="middle"', 'role-id="backend-go"', 'theme="dark"', 'appearance="plain"'])
        assert.ok(code.includes(attribute), attribute);
    assert.match(script.code, /\n {2}community\n/);
    for (const { code } of [link, frame]) {
      const [, address] = /(?:href|src)="(https:[^"]*embed\.html[^"]*)"/.exec(code);
      assert.deepEqual(Object.fromEntries(new URL(address.replaceAll('&amp;', '&')).searchParams), {
        src: view.src,
        role: 'backend-go',
        level: 'middle',
        theme: 'dark',
      });
    }
  });

  test('carry no setting that nobody has chosen', () => {
    for (const { code } of Object.values(ways({ settings: { level: undefined, 'role-id': '', community: false } })))
      assert.doesNotMatch(code.split('<script type="application/json">')[0], /level=|role|theme|community/);
  });

  test('name the hash of each script as it was built, and that of the page’s language', () => {
    const { script, link, inline } = ways({ language: 'fr' });
    const scripts = [
      [script, 'skill-profile.js'],
      [script, 'strings/fr.js'],
      [link, 'loader.js'],
      [inline, 'skill-profile.classic.js'],
      [inline, 'strings/fr.classic.js'],
    ];
    for (const [{ code }, file] of scripts) {
      assert.match(hashes[file], /^sha384-/);
      const pattern = new RegExp(`src="${LIBRARY}${file}"\\s+integrity="([^"]*)"\\s+crossorigin="anonymous"`);
      assert.equal(pattern.exec(code)?.[1], hashes[file], code);
    }
    assert.doesNotMatch(ways({ language: 'tlh' }).script.code, /strings/);
  });

  test('keep the loader, once for the site, apart from the link', () => {
    const [loader, link] = ways().link.parts;
    assert.match(loader.code, /^<script[^<]*loader\.js[^<]*><\/script>$/s);
    assert.match(link.code, /^<a[^<]*>Brokers &lt;b&gt;&amp;&lt;\/b&gt; &quot;queues&quot;<\/a>$/s);
  });

  test('keep texts as texts', () => {
    for (const { code } of Object.values(ways())) assert.doesNotMatch(code, /<b>|"2"/);
    const { code } = ways({ document: { ...document, name: '</script><b>' } }).inline;
    assert.equal(code.match(/<\/script>/g).length, 2);
    const [, json] = /<script type="application\/json">(.*?)<\/script>/s.exec(code);
    assert.deepEqual(JSON.parse(json), { ...document, name: '</script><b>' });
  });

  test('say what has to be allowed', () => {
    const { script, frame, inline } = ways();
    assert.match(script.needs, /^script-src https:\/\/cdn\.example; connect-src https:\/\/data\.example$/m);
    assert.match(script.needs, /^trusted-types skill-ui$/m);
    assert.match(frame.needs, /^frame-src https:\/\/cdn\.example$/m);
    assert.match(frame.needs, /^<html data-allow="https:\/\/data\.example">$/m);
    assert.doesNotMatch(ways({ src: 'https://cdn.example/a.json' }).frame.needs, /data-allow/);
    assert.match(inline.needs, /^script-src https:\/\/cdn\.example$/m);
    assert.doesNotMatch(inline.needs, /connect-src/);
  });

  test('of a document without an address are one: with its data', () => {
    assert.deepEqual(Object.keys(ways({ src: undefined })), ['inline']);
  });
});
