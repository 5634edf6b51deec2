import { expect } from 'chai';
import { en } from '../../src/strings/en.js';
import { ofCatalog } from '../../src/strings/english-of-catalog.js';
import { ofCli } from '../../src/strings/english-of-cli.js';
import { ofConversion } from '../../src/strings/english-of-conversion.js';
import { onDemand } from '../../src/strings/english-on-demand.js';
import type { Message } from '../../src/strings/messages.js';

const messages: readonly [string, Message][] = Object.entries({
  ...en,
  ...onDemand,
  ...ofCatalog,
  ...ofConversion,
  ...ofCli,
});
const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();

describe('the English messages', () => {
  it('have every plural that English needs', () => {
    const plural = messages.filter(([, message]) => typeof message !== 'string');
    expect(plural).to.not.have.length(0);
    for (const [key, message] of plural) expect(Object.keys(message), key).to.have.members(['one', 'other']);
  });

  it('show the number in the general plural form, and no placeholder in “one” that “other” has not', () => {
    for (const [key, message] of messages) {
      if (typeof message === 'string') continue;
      const { one = '', other } = message;
      expect(placeholders(other), key).to.include('n');
      expect(placeholders(other), key).to.include.members(placeholders(one));
    }
  });

  it('have no straight quotes, doubled spaces, open braces or spaces at their ends', () => {
    for (const [key, message] of messages) {
      for (const text of typeof message === 'string' ? [message] : Object.values(message)) {
        expect(text, key).to.not.match(/["']| {2}|^\s|\s$|^$/);
        expect(text.replace(/\{\w+\}/g, ''), key).to.not.match(/[{}]/);
      }
    }
  });
});
