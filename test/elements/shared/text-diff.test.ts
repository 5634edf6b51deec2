import { expect } from 'chai';
import { LitElement, html, type TemplateResult } from 'lit';
import { base } from '../../../src/elements/shared/base.styles.js';
import { textDiff } from '../../../src/elements/shared/text-diff.js';
import { textDiffStyles } from '../../../src/elements/shared/text-diff.styles.js';
import { tokens } from '../../../src/elements/shared/tokens.styles.js';
import { diffWords, type TextPart } from '../../../src/model/word-diff.js';
import { translator } from '../../../src/strings/translate.js';
import { expectAccessible } from '../../harness/accessibility.js';
import { find, findAll, fixture, settled, textOf } from '../../harness/fixture.js';

/** The smallest element that prints a difference. */
class DiffBox extends LitElement {
  static override styles = [tokens, base, textDiffStyles];
  parts: readonly TextPart[] = [];

  override render(): TemplateResult {
    return html`<p>${textDiff(this.parts, translator('en'))}</p>`;
  }
}
customElements.define('diff-box', DiffBox);

async function boxOf(parts: readonly TextPart[], theme = 'light'): Promise<DiffBox> {
  const box = await fixture<DiffBox>(html`<diff-box theme=${theme}></diff-box>`);
  if (theme === 'dark') box.parentElement!.style.background = '#14181d';
  box.parts = parts;
  box.requestUpdate();
  await settled(box);
  return box;
}

const parts = diffWords('Reads old code. Knows Kafka.', 'Reads new code. Knows Kafka well.', 'en');
const lineOf = (box: DiffBox): string => textOf(find(box, '.diff'));

describe('textDiff', () => {
  for (const theme of ['light', 'dark']) {
    it(`says before each passage what became of it, in ${theme}`, async () => {
      const box = await boxOf(parts, theme);
      expect(lineOf(box)).to.equal('Reads removed: old added: new code. Knows Kafka added: well.');
      expect(findAll(box, 'del').map(textOf)).to.deep.equal(['old']);
      expect(findAll(box, 'ins').map(textOf)).to.deep.equal(['new', 'well']);
      await expectAccessible(box);
    });
  }

  it('shows by lines, not by colour alone, what came and what went', async () => {
    const box = await boxOf(parts);
    expect(getComputedStyle(find(box, 'ins')).textDecorationLine).to.equal('underline');
    expect(getComputedStyle(find(box, 'del')).textDecorationLine).to.equal('line-through');
  });

  it('keeps the words before a passage out of sight', async () => {
    const box = await boxOf(parts);
    const hidden = findAll(box, '.vh');
    expect(hidden.map(textOf)).to.deep.equal(['removed:', 'added:', 'added:']);
    for (const words of hidden) expect(words.getBoundingClientRect().width).to.be.at.most(1);
  });

  it('prints a text that is the same as it is, and nothing where there is none', async () => {
    const box = await boxOf([{ kind: 'same', text: 'Reads <b>code</b>.' }]);
    expect(lineOf(box)).to.equal('Reads <b>code</b>.');
    expect(findAll(box, 'ins, del, .vh, b')).to.deep.equal([]);
    await expectAccessible(box);
    expect(lineOf(await boxOf([]))).to.equal('');
  });

  it('gives passages in another language their own', async () => {
    const box = await boxOf([
      { kind: 'removed', text: 'Reads.' },
      { kind: 'added', text: 'يقرأ.', lang: 'ar' },
    ]);
    expect(find(box, 'ins [lang]').lang).to.equal('ar');
    expect(findAll(box, 'del [lang]')).to.deep.equal([]);
    await expectAccessible(box);
  });
});
