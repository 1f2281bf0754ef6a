import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { Marked } from 'marked';
import markedFootnote from 'marked-footnote';
import { writeDocx } from '../../server/src/report/docx/index.ts';
import { writeMarkdown } from '../../server/src/report/markdown-document.ts';
import type { Report } from '../../server/src/report/report.ts';
import { textOf } from '../report/assert-safe.ts';
import { partsOf, readAsHtml } from '../report/read-docx.ts';
import { everythingIn, reportOf } from '../report/sample-report.ts';
import { contributions } from './contributions.ts';

/** Each form of the report, as another program makes a page of it. */
const read: Readonly<Record<string, (report: Report) => string | Promise<string>>> = {
  'the Word document': async (report) => {
    const docx = await writeDocx(report);
    partsOf(docx);
    return readAsHtml(docx);
  },
  'Markdown, read by markdown-it': (report) => new MarkdownIt().use(footnotes).render(writeMarkdown(report)),
  'Markdown, read by marked': (report) =>
    new Marked().use(markedFootnote()).parse(writeMarkdown(report), { async: false }),
};

/** Letters and digits alone: programs differ in blanks, quotation marks and signs of lists. */
function essence(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
}

describe('no form of the report loses anything', () => {
  for (const [form, pageOf] of Object.entries(read)) {
    for (const [name, text] of Object.entries(contributions)) {
      // It makes links of pieces of elements that look like addresses, which changes their text.
      if (form.endsWith('marked') && name === 'attacks') continue;
      it(`${form}: ${name}`, async () => {
        const report = reportOf(text);
        const words = essence(textOf((await pageOf(report)).replace(/<sup[^>]*>.*?<\/sup>/g, '')));
        const lost = everythingIn(report).filter((piece) => !words.includes(essence(piece)));
        assert.deepEqual(lost, []);
      });
    }
  }
});
