import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse } from '../../server/src/analysis.ts';
import type { Study } from '../../server/src/study/types.ts';
import { hostileTexts } from '../../test/support/hostile/index.ts';
import type { HostileText } from '../../test/support/hostile/text.ts';
import type { Row } from './table.ts';

const small = 100_000;
const large = 400_000;

/** What takes less than this, in milliseconds, grows by chance. */
const worthComparing = 200;

interface Measured {
  readonly what: string;
  readonly small: number;
  readonly large: number;
}

/**
 * Texts that are made to do harm, in this process: how long the slowest takes to its findings, and whether one takes more
 * than its share when it grows. `share` of the texts are taken.
 */
export function hostileTimes(studies: readonly Study[], share: number): Row[] {
  const texts = hostileTexts.filter((_, index) => index % Math.round(1 / share) === 0);
  for (const { write } of texts) findingsTime(write(3000), studies);
  const measured = texts.map((text) => ({
    what: text.what,
    small: quickest(text, small, studies),
    large: quickest(text, large, studies),
  }));
  const growing = measured.filter((each) => each.large >= worthComparing);
  const [slowest] = measured.toSorted((a, b) => b.small - a.small);
  const [steepest] = growing.toSorted((a, b) => growth(b) - growth(a));
  const rows: Row[] = [
    {
      what: `all ${texts.length} hostile texts of 100 KB → findings`,
      unit: 'ms',
      ours: measured.map((each) => each.small),
    },
  ];
  if (slowest)
    rows.push({ what: `the slowest of them: ${slowest.what}`, unit: 'ms', ours: [slowest.small], target: 1000 });
  if (steepest)
    rows.push({
      what: `400 KB ÷ 100 KB, the steepest: ${steepest.what}`,
      unit: '×',
      ours: [growth(steepest)],
      target: 8,
    });
  return rows;
}

const growth = (each: Measured): number => each.large / each.small;

/** The quickest of two rounds: what the machine does besides only adds to it. */
function quickest({ write }: HostileText, size: number, studies: readonly Study[]): number {
  const text = write(size);
  return Math.min(findingsTime(text, studies), findingsTime(text, studies));
}

/** In milliseconds of this thread. */
function findingsTime(text: string, studies: readonly Study[]): number {
  const before = process.threadCpuUsage();
  void analyse(TextDocument.create('file:///hostile', 'emn-contribution', 1, text), studies).findings;
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
