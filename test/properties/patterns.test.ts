import assert from 'node:assert/strict';
import { check } from 'recheck';
import { madePatterns, type Pattern, writtenPatterns } from '../support/patterns.ts';

/**
 * Patterns that would take long on a long text, but get a short one: each with the most that it can be given. Whoever
 * adds to this list has to name the place that keeps it short.
 */
const short: readonly (readonly [pattern: RegExp, most: string])[] = [
  [/(?:[\p{L}\p{N}’'.&–-]+ ){0,5}[\p{L}\p{N}’'.&–-]+$/u, '200 characters: offerInProse'],
  [/\\([\\$}])|\$\d+|\$\{\d+\|([^,|]*)[^}]*\|\}/g, 'a snippet of ours: plainText'],
  [/[\p{L}\p{N}\p{M}]*(?:[-’'][\p{L}\p{N}\p{M}]+)*$/u, '80 characters: wordAt'],
  [/\d\S*$/, '12 characters: isNumber'],
  [/(\p{L}+)-$/u, '40 characters: Joined'],
  [/\B(?=(?:\d{3})+$)/g, '15 digits: groupDigits, findNumbers'],
  [/(\p{L}+)\s+["“”‘’«*_]*$/u, '40 characters: isProper'],
  [/([\p{L}]+)\s+(?:\d{1,2}\s+)?[\p{L}]+\s+$/u, '40 characters: hasOngoing'],
  [/([\p{L}.]+)\s*$/u, '24 characters: wordBefore'],
  [
    /(?:[.!?:]["”’)\]]*\s+|\n[ \t\r]*\n\s*|\n[ \t]*(?:[-*+•>]|#+|\d+[.)])[ \t]+)[*_"“‘'([]*$/,
    '40 characters: opensSentence',
  ],
  [/(\d+)([-‐‑])?$/, '12 characters: isSecondPart'],
  [/\s+\S*$/, '40 characters: shortened'],
];
const excused = new Set(short.map(([pattern]) => String(pattern)));

/** Whatever the machine does besides, the same pattern gets the same answer. */
const steady = { timeout: 120_000, attackTimeout: null, incubationTimeout: null, randomSeed: 20241 };

/** A repetition that is counted to a limit costs no more than its limit; what matters is that there is one. */
const withSmallCounts = (source: string): string =>
  source.replace(/\{(\d+),(\d\d+)\}/g, (_, least: string) => `{${least},${Number(least) + 2}}`);

describe('no regular expression takes more than its share of a text', () => {
  const patterns = new Map<string, Pattern>();
  before(() => {
    const made = madePatterns();
    const written = writtenPatterns();
    assert.ok(made.length > 20 && written.length > 400, `${made.length} made, ${written.length} written`);
    for (const each of [...written, ...made]) patterns.set(`/${each.source}/${each.flags}`, each);
  });

  it('however it is written, or made of data', async function () {
    this.timeout(900_000);
    const found: string[] = [];
    const left = [...patterns];
    const work = async (): Promise<void> => {
      for (let next = left.pop(); next; next = left.pop()) {
        const [written, { source, flags, file }] = next;
        if (excused.has(written)) continue;
        const result = await check(withSmallCounts(source), flags, steady);
        if (result.status === 'safe') continue;
        const why =
          result.status === 'vulnerable' ? `${result.complexity.summary}: ${result.attack.pattern}` : 'unknown';
        found.push(`${file} ${written}: ${why}`);
      }
    };
    await Promise.all([work(), work()]);
    assert.deepEqual(found, []);
  });

  it('and none is excused that is no longer there', () => {
    const gone = [...excused].filter((written) => !patterns.has(written));
    assert.deepEqual(gone, []);
  });
});
