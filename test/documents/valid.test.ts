import assert from 'node:assert/strict';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { writeHtml } from '../../server/src/report/html-document.ts';
import { reportOf } from '../report/sample-report.ts';
import { contributions } from './contributions.ts';

/** The rules of the standard, and those for readers with a screen reader. */
const rules = ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'];
const validator = new HtmlValidate(new StaticConfigLoader({ extends: rules }));

async function faultsOf(page: string): Promise<string[]> {
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

describe('the page, read by a validator', () => {
  for (const [name, text] of Object.entries(contributions)) {
    it(`is valid: ${name}`, async () => {
      assert.deepEqual(await faultsOf(await writeHtml(reportOf(text, { comments: true }))), []);
    });
  }

  it('would be found out', async () => {
    const page = await writeHtml(reportOf(contributions['the invented contribution'] ?? ''));
    for (const [from, to] of [
      ['<main ', '<main id="twice" '],
      ['</article>', ''],
      ['<ul>', '<ul><p>no item</p>'],
      ['id="Q2"', 'id="Q1"'],
      [' aria-labelledby="summary-title"', ' aria-labelledby="nothing"'],
    ] as const) {
      assert.ok(page.includes(from), from);
      assert.notDeepEqual(await faultsOf(page.replace(from, to)), [], to);
    }
  });
});
