import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeHtml } from '../../server/src/report/html-document.ts';
import { sampleText } from '../support/samples.ts';
import { assertSafe, textOf } from './assert-safe.ts';
import { type Input, tinyReport } from './contribution.ts';
import { everythingIn, plain, reportOf } from './sample-report.ts';

async function write(input: Input): Promise<string> {
  return writeHtml(tinyReport(input));
}

function partsOf(page: string): { policy: string; style: string; main: string; title: string } {
  const [, policy = '', title = '', style = '', main = ''] =
    /^<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="([^"]*)">\n(?:<meta name="[a-z-]+" content="[^"]*">\n)+<title>([^<]*)<\/title>\n<style>([^<]*)<\/style>\n<\/head>\n<body>\n([\s\S]*)<\/body>\n<\/html>\n$/.exec(
      page,
    ) ?? [];
  return { policy, style, main, title };
}

describe('the report as a page of its own', () => {
  it('has all of the sample', async () => {
    const report = reportOf(sampleText('lithuania-2024'));
    const page = await writeHtml(report);
    const { main, title } = partsOf(page);
    assert.equal(title, 'EMN Study 2024/1: Lithuania');
    assertSafe(main);
    const text = plain(textOf(main.replace(/<sup[^>]*>.*?<\/sup>/g, '')));
    assert.deepEqual(
      everythingIn(report).filter((piece) => !text.includes(piece)),
      [],
    );
    assert.doesNotMatch(main, /<button|data-/, 'nothing of the preview’s');
  });

  it('allows its own style and nothing else', async () => {
    const { policy, style } = partsOf(await write({ country: 'XA' }));
    const hash = createHash('sha256').update(style).digest('base64');
    assert.equal(
      policy.replaceAll('&#39;', "'"),
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    assert.doesNotMatch(style, /@import|url\(|image-set|expression/);
  });

  it('can’t be broken by a title', async () => {
    for (const country of [
      '"; } </style><script>',
      '\\',
      '\n*{color:red}',
      '@import "x"',
      '\u0000\ud800',
      '/* */ <!--',
    ]) {
      const page = await write({ country, status: 'draft' });
      const { style, main } = partsOf(page);
      assertSafe(main);
      assert.match(style, /@top-left \{ content: "(?:[\p{L}\p{N} ,.:()–-]|\\[0-9a-f]+ )*"; \}/u);
      assert.equal(page.match(/<style/g)?.length, 1);
    }
  });

  it('says on every printed page that a draft is one', async () => {
    assert.match(partsOf(await write({ status: 'draft' })).style, /@bottom-right \{ content: "Draft/);
    assert.doesNotMatch(partsOf(await write({ status: 'final' })).style, /Draft, not|DRAFT/);
  });

  it('says of a name that it is not in the catalogue in drafts only', async () => {
    const { style } = partsOf(await write({ status: 'final' }));
    const rules = style.match(/^.*not in the catalogue.*$/gm) ?? [];
    assert.deepEqual(
      rules.map((rule) => rule.slice(0, 7)),
      ['.draft '],
    );
  });
});
