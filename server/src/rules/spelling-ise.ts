import { onceForWording } from '../model/passages.ts';
import type { Language } from '../study/types.ts';
import { fill, wording } from '../wording.ts';
import type { Rule } from './rule.ts';
import { anyOf, changeIn, likeCase, nameOf, opensSentence, ownWords, spanIn } from './style.ts';

const words = wording['spelling-ise'];

export const spellingIse: Rule = {
  code: 'spelling-ise',
  group: 'style',
  severity: 'hint',
  summary: words.summary,
  check({ study, passages }, report) {
    if (!study) return;
    const spelling = spellingOf(study.language);
    for (const passage of passages) {
      const own = ownWords(passage);
      for (const { start, end, right } of misspellingsIn(passage, spelling)) {
        const written = own.slice(start, end);
        if (isName(own, start, end, written)) continue;
        const british = likeCase(right, written);
        report({
          span: spanIn(passage, start, end),
          message: fill(words.message, { written, right: british, place: nameOf(passage) }),
          fixes: [{ title: fill(words.fix, { right: british }), changes: [changeIn(passage, start, end, british)] }],
        });
      }
    }
  },
};

interface Spelling {
  readonly keepZ: ReadonlySet<string>;
  readonly instead: RegExp | undefined;
  readonly right: ReadonlyMap<string, string>;
}

const made = new WeakMap<Language, Spelling>();

function spellingOf(language: Language): Spelling {
  const known = made.get(language);
  if (known) return known;
  const { keepZ, prefer } = language.style.spelling;
  const right = new Map(prefer.flatMap(({ use, instead }) => instead.map((word) => [word, use] as const)));
  const instead =
    right.size > 0 ? new RegExp(`\\b(?:${anyOf([...right.keys()])})s?\\b(?![’'‐‑]?\\p{L})`, 'gu') : undefined;
  const spelling = { keepZ: new Set(keepZ), instead, right };
  made.set(language, spelling);
  return spelling;
}

interface Misspelling {
  readonly start: number;
  readonly end: number;
  readonly right: string;
}

/** Wherever they stand, in names too. */
const misspellingsIn = onceForWording((wording, spelling: Spelling) => {
  const own = ownWords({ wording });
  return [...withZ(own, spelling), ...preferred(own, spelling)];
});

const letters = /[\p{L}\p{M}]/u;
const withEnding = /^(\p{L}{2,}[iy])z(e|es|ed|er|ers|ing|ingly|able|ation|ations|ational)$/iu;

/** Words such as `organizing` and `analyze`: every z behind i or y is looked at, which are few. */
function* withZ(text: string, { keepZ }: Spelling): Generator<Misspelling> {
  if (keepZ.size === 0) return;
  for (let at = text.indexOf('z'); at >= 0; at = text.indexOf('z', at + 1)) {
    const before = text[at - 1];
    if (before !== 'i' && before !== 'y') continue;
    let start = at;
    let end = at + 1;
    while (start > 0 && letters.test(text[start - 1] ?? '')) start--;
    while (end < text.length && letters.test(text[end] ?? '')) end++;
    const word = text.slice(start, end).toLowerCase();
    const [, stem, ending] = withEnding.exec(word) ?? [];
    if (stem && ending && !keepZ.has(word)) yield { start, end, right: `${stem}s${ending}` };
  }
}

function* preferred(text: string, { instead, right }: Spelling): Generator<Misspelling> {
  if (!instead) return;
  for (const { index: start, 0: written } of text.matchAll(instead)) {
    const word = written.toLowerCase();
    const exact = right.get(word);
    const plural = exact === undefined && word.endsWith('s') ? right.get(word.slice(0, -1)) : undefined;
    const use = exact ?? (plural && `${plural}s`);
    if (use) yield { start, end: start + written.length, right: use };
  }
}

/** Capital letters inside a sentence, or before another one, are those of a name. */
function isName(text: string, start: number, end: number, written: string): boolean {
  if (written === written.toLowerCase()) return false;
  if (written !== likeCase(written.toLowerCase(), written)) return true;
  return (
    !opensSentence(text, start) || /^ (?:(?:for|of|on|and|against) (?:the )?)?\p{Lu}/u.test(text.slice(end, end + 16))
  );
}
