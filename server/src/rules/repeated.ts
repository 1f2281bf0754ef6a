import { onceForWording, type Passage } from '../model/passages.ts';
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
  /** Each word as a number that is the same for capital and small letters. */
  readonly hashes: Int32Array;
  /** Where each word starts, in offsets of the document. */
  readonly starts: Int32Array;
  /** The first word of each passage; after the last passage, the number of all words. */
  readonly bounds: readonly number[];
}

/**
 * The first run of words that a passage has in common with each passage before it. A run that stands in several
 * passages is told of each of them once, beside the first. Takes time in proportion to the text.
 */
export function repeatedRuns(text: string, passages: readonly Passage[]): Repeated[] {
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
          firstSpan: spanOf(text, words, run.first, length),
          secondSpan: spanOf(text, words, run.second, length),
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

function spanOf(text: string, { starts }: Words, word: number, length: number): Span {
  let end = starts[word + length - 1] ?? 0;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  return { start: starts[word] ?? 0, end };
}

function wordsOf(passages: readonly Passage[]): Words {
  const all = passages.map((passage) => ({ start: passage.start, words: wordsIn(passage) }));
  const most = all.reduce((sum, { words }) => sum + words.hashes.length, 0);
  const hashes = new Int32Array(most);
  const starts = new Int32Array(most);
  const bounds = [0];
  let count = 0;
  for (const { start, words } of all) {
    hashes.set(words.hashes, count);
    for (const each of words.starts) starts[count++] = start + each;
    bounds.push(count);
  }
  return { hashes, starts, bounds };
}

/** The words of one text, in its own offsets. */
const wordsIn = onceForWording(({ text }): Pick<Words, 'hashes' | 'starts'> => {
  // Every word takes two places at least, itself and what follows it.
  const hashes = new Int32Array((text.length >> 1) + 1);
  const starts = new Int32Array(hashes.length);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at);
    if (!isLetter(code)) continue;
    starts[count] = at;
    let hash = 0;
    // Capital and small letters of ASCII differ in one bit.
    for (; isLetter(code); code = ++at < text.length ? text.charCodeAt(at) : 0) {
      hash = (Math.imul(hash, 31) + (code < 128 ? code | 32 : code)) | 0;
    }
    hashes[count++] = hash;
  }
  return { hashes: hashes.slice(0, count), starts: starts.slice(0, count) };
});

/** 1 for each ASCII code that is a letter or a digit. */
const ascii = Uint8Array.from({ length: 128 }, (_, code) => (/[a-z\d]/i.test(String.fromCharCode(code)) ? 1 : 0));

/** A letter or a digit, roughly: what lies between the letters of the world’s scripts is punctuation. */
function isLetter(code: number): boolean {
  if (code < 128) return ascii[code] === 1;
  return code >= 0xc0 && (code < 0x2000 || code >= 0x2c00);
}
