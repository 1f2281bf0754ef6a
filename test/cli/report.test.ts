import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { partsOf } from '../report/read-docx.ts';
import { sampleFile } from '../support/samples.ts';
import { emn, temporaryFolder } from './call.ts';

const sample = sampleFile('lithuania-2024');
const complete =
  'study: tiny-2026\nstatus: final\ncountry: XA\nsummary: In short.\nanswers:\n  Q1: { narrative: On ferries. }\n  Q2a: { answer: no, narrative: None. }\n  Q2b: { answer: no, narrative: None. , comments: [{ text: Check it. }] }\n'.replace(
    'None. ,',
    'None.,',
  );

describe('emn report', () => {
  const file = temporaryFolder();
  const contribution = () => {
    writeFileSync(file('mine.emn.yaml'), complete);
    return file('mine.emn.yaml');
  };

  it('writes the Lithuanian sample in every form, and says that it has an error', async () => {
    for (const format of ['docx', 'html', 'md']) {
      const out = file(`lithuania.${format}`);
      const err = `emn: the contribution has an error: emn check ${sample}\n`;
      assert.deepEqual(await emn('report', sample, '--to', format, '--out', out), { code: 1, out: `${out}\n`, err });
    }
    assert.match(partsOf(readFileSync(file('lithuania.docx')))['word/document.xml'] ?? '', /Q22\u2002New policies/);
    assert.match(readFileSync(file('lithuania.html'), 'utf8'), /^<!DOCTYPE html>[\s\S]*<\/html>\n$/);
    assert.match(readFileSync(file('lithuania.md'), 'utf8'), /^### Q22 New policies/m);
    assert.deepEqual(
      readdirSync(path.dirname(file('x'))).filter((name) => name.startsWith('.')),
      [],
      'left over',
    );
  });

  it('ends with 0 where the contribution has no error, and prints with --out -', async () => {
    const { code, out, err } = await emn('report', contribution(), '--to', 'md', '--out', '-');
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^On ferries\.$/m);
    assert.doesNotMatch(out, /Check it/);
    assert.match((await emn('report', contribution(), '--to', 'md', '--out', '-', '--comments')).out, /Check it/);
  });

  it('takes the form from the name of the file to be written', async () => {
    assert.equal((await emn('report', contribution(), '--out', file('a.HTML'))).code, 0);
    assert.match(readFileSync(file('a.HTML'), 'utf8'), /^<!DOCTYPE/);
  });

  it('never overwrites, except with --force', async () => {
    const out = file('there.docx');
    writeFileSync(out, 'mine');
    const refused = await emn('report', contribution(), '--out', out);
    assert.deepEqual(refused, { code: 2, out: '', err: `emn: ${out} exists already. Use --force to replace it.\n` });
    assert.equal(readFileSync(out, 'utf8'), 'mine');
    assert.equal((await emn('report', contribution(), '--out', out, '--force')).code, 0);
    assert.notEqual(readFileSync(out, 'utf8'), 'mine');
  });

  it('explains a call that can’t be carried out', async () => {
    const mine = contribution();
    for (const [args, message] of [
      [[], /^Name one contribution: emn report FILE/],
      [[mine, mine, '--to', 'md'], /^Name one contribution/],
      [[mine], /^Say what to write: --to docx, --to html or --to md\.$/],
      [[mine, '--out', file('a.pdf')], /^Say what to write/],
      [[mine, '--to', 'pdf'], /^The format «pdf» is not known: docx, html or md\.$/],
      [[mine, '--to', 'docx', '--out', '-'], /^A Word document can’t be printed/],
      [[file('none.emn.yaml'), '--to', 'md'], /none\.emn\.yaml can’t be read\.$/],
      [[path.dirname(mine), '--to', 'md'], /is a folder\.$/],
      [[mine, '--to', 'md', '--out', file('no/such.md')], /^The folder of .* does not exist\.$/],
    ] as const) {
      const { code, out, err } = await emn('report', ...args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err.slice(5).trim(), message);
    }
    assert.ok(!existsSync(file('no')));
  });
});
