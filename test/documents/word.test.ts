import assert from 'node:assert/strict';
import { writeDocx } from '../../server/src/report/docx/index.ts';
import { textOf } from '../report/assert-safe.ts';
import { readAsHtml } from '../report/read-docx.ts';
import { everythingIn, reportOf } from '../report/sample-report.ts';
import { contributions } from './contributions.ts';
import { hasOffice, printWithOffice } from './office.ts';

/** Letters and digits alone: lines and words are divided in print, and footnotes have their numbers in between. */
function letters(text: string): string {
  return text.replace(/[^\p{L}]+/gu, '');
}

/** The pages of a document; where there is no LibreOffice, all of it as another library reads it. */
async function pagesOf(docx: Uint8Array): Promise<string[]> {
  return (await hasOffice()) ? printWithOffice(docx) : [textOf(await readAsHtml(docx))];
}

describe('the Word document, opened and printed', () => {
  for (const name of [
    'the published contribution',
    'the invented contribution',
    'whatever a text can hold',
    'pasted texts',
  ]) {
    it(`shows every answer: ${name}`, async () => {
      const report = reportOf(contributions[name] ?? '');
      const pages = await pagesOf(await writeDocx(report));
      // A text that goes on overleaf has the footnotes, the footer and the header of the page in its midst.
      const whole = letters(pages.join(''));
      const lost = everythingIn(report).filter((piece) => {
        const wanted = letters(piece);
        const [start, end] = [wanted.slice(0, 40), wanted.slice(-40)];
        return !(whole.includes(wanted) || (whole.includes(start) && whole.includes(end)));
      });
      assert.deepEqual(lost, []);
      const slots = report.sections.flatMap(({ questions }) => questions.flatMap((question) => question.slots));
      const answers = [...slots, ...(report.unplaced?.answers ?? [])];
      for (const [word, shown] of [
        ['yes', /^Yes\.$/gm],
        ['no', /^No\.$/gm],
      ] as const) {
        const written = everythingIn(report).filter((piece) => piece.match(shown)).length;
        const wanted = answers.filter(({ answer }) => answer === word).length + written;
        if (pages.length > 1) assert.equal(pages.join('\n').match(shown)?.length ?? 0, wanted, word);
      }
    });
  }
});
