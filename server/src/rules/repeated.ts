import type { Passage } from '../model/passages.ts';
import type { Span } from '../syntax/tree.ts';

/** A run of words that stands in two passages. */
export interface Repeated {
  readonly first: Passage;
  readonly second: Passage;
  /** Offsets of the document. */
  readonly firstSpan: Span;
  readonly secondSpan: Span;
  /** How many words. */
  readonly length: number;
}

/** So many words in a row are no accident. */
const least = 15;

/** Runs are found by blocks of so many words: any run of `least` words has one that starts at a multiple of it. */
const block = 8;

/** The words of all passages in a row. */
interface Words {
  /** Each word as its number. */
  readonly hashes: Int32Array;
  /** The first word of each passage; after the last passage, the number of all words. */
  readonly bounds: readonly number[];
}

/**
 * The first run of words that a passage has in common with each passage before it. A run that stands in several
 * passages is told of each of them once, beside the first. Takes time in proportion to the text.
 */
export function repeatedRuns(passages: readonly Passage[]): Repeated[] {
  const words = wordsOf(passages);
  const { hashes, bounds } = words;
  const found: Repeated[] = [];
  const blocks = new Map<number, Place>();
  // Tells quickly of most blocks that they are none of those.
  const maybe = new Uint8Array(0x10000);
  passages.forEach((second, index) => {
    const [from = 0, to = 0] = [bounds[index], bounds[index + 1]];
    const told = new Set<number>();
    let hash = blockHash(hashes, from);
    for (let at = from; at + block <= to; ) {
      const before = maybe[hash & 0xffff] ? blocks.get(hash) : undefined;
      const run = before && runAround(words, before, { word: at, passage: index });
      if (!before || !run || run.length < least) {
        hash = (Math.imul(hash - Math.imul(hashes[at] ?? 0, lastPower), 31) + (hashes[at + block] ?? 0)) | 0;
        at++;
        continue;
      }
      const first = passages[before.passage];
      if (first && !told.has(before.passage)) {
        const { length } = run;
        found.push({
          first,
          second,
          firstSpan: spanOf(first, run.first - (bounds[before.passage] ?? 0), length),
          secondSpan: spanOf(second, run.second - from, length),
          length,
        });
      }
      told.add(before.passage);
      at = run.second + run.length;
      hash = blockHash(hashes, at);
    }
    for (let at = from; at + block <= to; at += block) {
      const key = blockHash(hashes, at);
      if (!blocks.has(key)) blocks.set(key, { word: at, passage: index });
      maybe[key & 0xffff] = 1;
    }
  });
  return found;
}

interface Place {
  readonly word: number;
  readonly passage: number;
}

/** The longest run of equal words around two places. */
function runAround({ hashes, bounds }: Words, one: Place, other: Place) {
  let first = one.word;
  let second = other.word;
  let length = 0;
  const [firstFrom = 0, firstTo = 0] = [bounds[one.passage], bounds[one.passage + 1]];
  const [secondFrom = 0, secondTo = 0] = [bounds[other.passage], bounds[other.passage + 1]];
  while (first > firstFrom && second > secondFrom && hashes[first - 1] === hashes[second - 1]) {
    first--;
    second--;
  }
  while (first + length < firstTo && second + length < secondTo && hashes[first + length] === hashes[second + length]) {
    length++;
  }
  return { first, second, length };
}

/** 31 to the power of `block - 1`: the weight of the first word of a block. */
const lastPower = Array.from({ length: block - 1 }).reduce((power: number) => Math.imul(power, 31), 1);

function blockHash(hashes: Int32Array, at: number): number {
  let hash = 0;
  for (let word = at; word < at + block; word++) hash = (Math.imul(hash, 31) + (hashes[word] ?? 0)) | 0;
  return hash;
}

/** The place of `length` words in the document, from `word` on, which is one of `passage`. */
function spanOf({ start, words }: Passage, word: number, length: number): Span {
  const { starts, ends } = words;
  return { start: start + (starts[word] ?? 0), end: start + (ends[word + length - 1] ?? 0) };
}

function wordsOf(passages: readonly Passage[]): Words {
  const bounds = [0];
  for (const { words } of passages) bounds.push((bounds.at(-1) ?? 0) + words.hashes.length);
  const hashes = new Int32Array(bounds.at(-1) ?? 0);
  for (const [index, { words }] of passages.entries()) hashes.set(words.hashes, bounds[index]);
  return { hashes, bounds };
}
