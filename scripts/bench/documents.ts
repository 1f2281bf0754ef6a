import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../lib/install.mjs';

/** A contribution to measure with, and a sentence in the middle of it to type behind. */
export interface Sample {
  readonly name: string;
  readonly text: string;
  /** Offsets at the ends of sentences in narratives, in the order of the file. */
  readonly places: readonly number[];
}

const reference = readFileSync(path.join(root, 'samples/lithuania-2024.emn.yaml'), 'utf8');

/**
 * The published contribution, grown to `kilobytes` by sentences of its own in another order; `lists` times as many
 * colleagues' comments, facts and sources stand beside them.
 */
export function grown(name: string, kilobytes: number, lists: number): Sample {
  const random = seeded(kilobytes);
  const sentences = reference.match(/(?<=^ {6})[A-Z][^\n.*[]{40,200}\./gm) ?? [];
  const pick = (): string => sentences[Math.floor(random() * sentences.length)] as string;
  const rest = listsOf(lists, pick);
  const entries = reference.split(/(?=^ {2}Q\d)/m);
  const narratives = entries.flatMap((entry, index) => (entry.includes('narrative: |') ? [index] : []));
  let size = Buffer.byteLength(entries.join('') + rest) + narratives.length * lists * 120;
  for (let round = 0; size < kilobytes * 1000; round++) {
    const index = narratives[round % narratives.length] as number;
    const paragraph = `      ${[pick(), pick(), pick(), pick()].join(' ')}\n`;
    size += Buffer.byteLength(paragraph) + 1;
    entries[index] = (entries[index] as string).replace(
      /(narrative: \|\n(?: {6}.*\n|\n(?= {6}))*)/,
      `$1\n${paragraph}`,
    );
  }
  const comments = `    comments:\n${'      - by: A colleague\n        text: Is this still so?\n'.repeat(lists)}`;
  const text = entries.map((entry, index) => (narratives.includes(index) ? closed(entry) + comments : entry)).join('');
  const whole = `${text.trimEnd()}\n${rest}`;
  return { name, text: whole, places: placesIn(whole) };
}

const closed = (entry: string): string => `${entry.trimEnd()}\n`;

function listsOf(lists: number, pick: () => string): string {
  const each = (from: number, line: (id: number) => string): string =>
    Array.from({ length: from * lists }, (_, id) => line(id + 1)).join('');
  const fact = (id: number): string =>
    `  fact-${id}: { value: ${id * 7}, unit: cases ${id}, period: 2023, source: source-${(id % 10) + 1} }\n`;
  const source = (id: number): string => `  source-${id}: { title: Report ${id}, author: An office, year: 2024 }\n`;
  return `facts:\n${each(10, fact)}sources:\n${each(10, source)}programmes:\n${each(2, (id) => `  - name: Programme number ${id}\n    note: ${JSON.stringify(pick())}\n`)}`;
}

function placesIn(text: string): number[] {
  const ends = [...text.matchAll(/^ {6}[A-Z].*\.$/gm)];
  return ends.map(({ index, 0: line }) => index + line.length);
}

/** Numbers from 0 to 1, the same ones each time. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
