import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { snippets } from '../../stories/gallery/snippets.js';
import { root } from '../prepare.js';

const hashes = JSON.parse(readFileSync(join(root, 'dist/cdn/sri.json'), 'utf8'));
const document = JSON.parse(readFileSync(join(root, 'data/message-broker-patterns.json'), 'utf8'));
const LIBRARY = 'https://cdn.example/skill-profile/';
const view = {
  src: 'https://data.example/brokers.json?a=1&b="2"',
  name: 'Brokers <b>&</b> "queues"',
  level: 'middle',
  role: 'backend-go',
  theme: 'dark',
  document,
};
const ways = (more = {}) =>
  Object.fromEntries(snippets({ ...view, ...more }, LIBRARY, hashes).map((way) => [way.key, way]));

describe('what is pasted to embed a profile', () => {
  test('are four ways', () => assert.deepEqual(Object.keys(ways()), ['script', 'link', 'frame', 'inline']));

  test('carry the view, in attributes or in the address', () => {
    const { script, link, frame, inline } = ways();
    for (const { code } of [script, inline])
      assert.match(code, /<skill-profile.* level="middle" role-id="backend-go" theme="dark">/);
    for (const { code } of [link, frame])
      assert.match(code, /embed\.html\?src=.*&amp;level=middle&amp;role=backend-go&amp;theme=dark"/);
  });

  test('carry no setting that nobody has chosen', () => {
    for (const { code } of Object.values(ways({ level: undefined, role: '', theme: undefined })))
      assert.doesNotMatch(code.split('<script type="application/json">')[0], /level=|role|theme/);
  });

  test('name the hash of each script as it was built', () => {
    const { script, link, inline } = ways();
    for (const [{ code }, file] of [
      [script, 'skill-profile.js'],
      [link, 'loader.js'],
      [inline, 'skill-profile.classic.js'],
    ]) {
      assert.match(hashes[file], /^sha384-/);
      assert.ok(code.includes(`src="${LIBRARY}${file}" integrity="${hashes[file]}" crossorigin="anonymous"`), code);
    }
  });

  test('keep texts as texts', () => {
    for (const { code } of Object.values(ways())) assert.doesNotMatch(code, /<b>|"2"/);
    const broken = ways({ document: { ...document, name: '</script><b>' } }).inline.code;
    assert.equal(broken.match(/<\/script>/g).length, 2);
    assert.equal(JSON.parse(/<script type="application\/json">(.*?)<\/script>/s.exec(broken)[1]).name, '</script><b>');
  });

  test('say what the page’s policy has to allow', () => {
    const { script, frame, inline } = ways();
    assert.match(script.policy, /^script-src https:\/\/cdn\.example; connect-src https:\/\/data\.example;/);
    assert.equal(frame.policy, 'frame-src https://cdn.example');
    assert.doesNotMatch(inline.policy, /connect-src/);
  });

  test('of a document without an address are one: with its data', () => {
    assert.deepEqual(Object.keys(ways({ src: undefined })), ['inline']);
  });
});
