import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cleanClip } from '../../server/src/paste/clip.ts';
import { analysisOf } from '../support/analyse.ts';

const folder = path.join(import.meta.dirname, 'clips');
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const clips = readdirSync(folder).filter((name) => !name.endsWith('.md'));

describe('Clips from other programs', () => {
  for (const name of clips) {
    const kind = name.endsWith('.html') ? 'html' : 'text';
    const expected = read(name.replace(/\.\w+$/, '.md')).trimEnd();
    const clean = () => cleanClip({ [kind]: read(name) }, { headers: ['EMN Study 2024/1'] });
    it(name, () => assert.equal(clean(), expected));

    it(`${name} leaves nothing that is found fault with`, () => {
      const lines = (clean() ?? '').split('\n').map((line) => (line ? `      ${line}` : ''));
      const text = `study: emn-2024-1\ncountry: LT\nsummary: x\nanswers:\n  Q1:\n    narrative: |\n${lines.join('\n')}\n`;
      const { tree, findings } = analysisOf(text);
      assert.deepEqual(tree.problems, []);
      assert.deepEqual(
        findings.filter(({ code }) => code === 'paste-residue'),
        [],
      );
    });
  }

  it('are many', () => assert.ok(clips.length >= 25));

  it('give way with the labels of their footnotes', () => {
    const taken = new Set(['1', '2']);
    const clean = cleanClip({ html: read('06-word-footnotes.html') }, { taken });
    assert.equal(clean, 'Ten persons were convicted[^3] in 2023.\n\n[^3]: Source: *Trafficking report*, 2024.');
  });

  it('are cleaned once: a second time changes nothing', () => {
    for (const name of clips.filter((each) => !/signs|table/.test(each))) {
      const once = read(name.replace(/\.\w+$/, '.md')).trimEnd();
      if (once.includes('[^') || once.includes('  - ') || once.includes('\n\n  ')) continue;
      assert.equal(cleanClip({ text: once }), once, name);
    }
  });

  it('that are nested beyond all measure are read from their plain text', () => {
    const deep = (levels: number) => `${'<ul><li>a'.repeat(levels)}${'</li></ul>'.repeat(levels)}`;
    assert.equal(cleanClip({ html: deep(100_000), text: 'Plain  text' }), 'Plain text');
    assert.match(cleanClip({ html: deep(5), text: 'Plain' }) ?? '', /^- a\n {2}- a\n/);
  });

  it('with large pictures are read from their plain text', () => {
    const html = `<p>Some words</p><img src="data:image/png;base64,${'A'.repeat(2_000_000)}">`;
    assert.equal(cleanClip({ html, text: 'Some  words' }), 'Some words');
    assert.equal(cleanClip({ html }), undefined);
  });

  it('that a PDF reader has wrapped into lines are read from their plain text', () => {
    const html = '<span dir="ltr">Words of a para-</span><br role="presentation"><span dir="ltr">graph.</span>';
    assert.equal(cleanClip({ html, text: 'Words of a para-\ngraph.' }), 'Words of a paragraph.');
    assert.equal(
      cleanClip({ html: '<dl><dt>Term</dt><dd>Meaning</dd></dl>', text: 'Term Meaning' }),
      'Term\n\nMeaning',
    );
  });

  it('that say nothing give nothing', () => {
    assert.equal(cleanClip({ html: '<p>&nbsp;</p>', text: ' \n' }), undefined);
    assert.equal(cleanClip({}), undefined);
  });
});
