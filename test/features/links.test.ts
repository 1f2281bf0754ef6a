import assert from 'node:assert/strict';
import { documentLinks } from '../../server/src/features/links.ts';
import { analysisOf } from '../support/analyse.ts';
import { contribution } from './named-contribution.ts';

describe('Links', () => {
  const links = (text: string) => {
    const { document } = analysisOf(text);
    return documentLinks(analysisOf(text)).map(({ range, target }) => `${document.getText(range)} → ${target}`);
  };
  const eurLex = (celex: string) => `https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:${celex}`;

  it('lead to addresses, to mailboxes, to sources and to EU law', () => {
    const text = contribution(
      'See [the page](https://example.org/a_(b)), https://example.org/c. Write to a.b@example.org! Directive 2011/36/EU.',
    ).replace('country: LT', 'country: LT\ncontact: { email: emn@example.org }');
    assert.deepEqual(links(text), [
      'emn@example.org → mailto:emn@example.org',
      'count → https://example.org/count',
      'https://example.org/a_(b) → https://example.org/a_(b)',
      'https://example.org/c → https://example.org/c',
      'a.b@example.org → mailto:a.b@example.org',
      `Directive 2011/36/EU → ${eurLex('32011L0036')}`,
      'count → https://example.org/count',
      'https://example.org/count → https://example.org/count',
    ]);
  });
});
