import { closeAll, findingsWhen, has, head, openText, setText } from './editor.ts';

describe('broken input', () => {
  afterEach(closeAll);

  for (const [what, text] of Object.entries({
    'a quotation mark that is never closed': `${head}  Q2:\n    answer: "no\n    narrative: [\n`,
    'nothing at all': '',
    'a list instead of answers': 'study: emn-2024-1\ncountry: LT\nanswers: [1, {2: [}]\n',
    'prose only': 'Once upon a time: there was: a : text\n\t- with a tab\n',
    'answers that refer to themselves': 'study: &a\n  b: *a\nanswers: *a\n',
  })) {
    it(`${what} does not end the service`, async () => {
      const { document } = await openText(text);
      if (text) await findingsWhen(document, 'a finding', (all) => all.length > 0);
      await setText(document, `${head}  Q2:\n    narrative: Text that has no yes or no.\n`);
      await findingsWhen(document, 'the finding of the mended text', has('missing-answer'));
    });
  }
});
