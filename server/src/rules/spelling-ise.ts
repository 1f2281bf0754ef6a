import { onceForWording } from '../model/passages.ts';
import type { Language } from '../study/language.ts';
import { createNameIndex, type NameIndex } from '../study/name-index.ts';
import type { Words } from '../study/words.ts';
import { fill, wording } from '../wording.ts';
import { changeIn, nameOf, spanIn } from './passage-places.ts';
import type { Rule } from './rule.ts';
import { likeCase, opensSentence, ownWords } from './style.ts';

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
  /** The words that are not to be written, each with what to write. */
  readonly instead: NameIndex<Preference>;
}

interface Preference {
  readonly instead: string;
  readonly right: string;
}

const made = new WeakMap<Language, Spelling>();

function spellingOf(language: Language): Spelling {
  const known = made.get(language);
  if (known) return known;
  const { keepZ, prefer } = language.style.spelling;
  const preferences = prefer.flatMap(({ use, instead }) =>
    instead.flatMap((word): Preference[] => [
      { instead: word, right: use },
      { instead: `${word}s`, right: `${use}s` },
    ]),
  );
  const instead = createNameIndex(preferences.map((entry) => ({ names: [entry.instead], acronyms: [], entry })));
  const spelling = { keepZ: new Set(keepZ), instead };
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
  return [...withZ(own, spelling), ...preferred(own, wording.words, spelling)];
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

function* preferred(text: string, words: Words, { instead }: Spelling): Generator<Misspelling> {
  for (const { start, end, entry } of instead.find(words)) {
    const written = text.slice(start, end);
    if (written.slice(1) !== entry.instead.slice(1) || /^[’'‐‑]?\p{L}/u.test(text.slice(end, end + 2))) continue;
    yield { start, end, right: entry.right };
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
