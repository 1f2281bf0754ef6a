import type { Analysis } from '../analysis.ts';
import { isWithin } from '../model/names-in-full.ts';
import { onceForWording, type Passage } from '../model/passages.ts';
import type { Named, Study } from '../study/types.ts';
import { escapedFor, quoted } from '../syntax/write.ts';
import { fill, wording } from '../wording.ts';
import { changeIn, nameOf, spanIn } from './passage-places.ts';
import type { Fault, Rule } from './rule.ts';
import { insideSentence, isNear, opensSentence } from './style.ts';
import { type WrongName, wrongName } from './wrong-name.ts';

const words = wording['name-variant'];

/** Names that are known, but not in the form in which they are written; in the texts and in the lists of names. */
export const nameVariant: Rule = {
  code: 'name-variant',
  group: 'names',
  severity: 'warning',
  summary: words.summary,
  check({ study, passages, questionnaire, lexicon }: Analysis, report) {
    if (!study) return;
    for (const passage of passages) for (const fault of inProse(passage, study)) report(fault);
    for (const { slot, key, actors, programmes } of questionnaire.answers) {
      for (const { list, names } of [
        { list: lexicon.actors, names: actors },
        { list: lexicon.programmes, names: programmes },
      ]) {
        for (const { value, span } of names) {
          const found = list.lookup(value);
          const wrong = found[0] && wrongName(found[0], value);
          if (!wrong || found.some((entry) => !wrongName(entry, value))) continue;
          report(fault(wrong, value, slot ?? key.value, span, (right) => ({ span, newText: quoted(right) })));
        }
      }
    }
  },
};

/** The wrong names of a text, in its own offsets; what lies in longer names, quotations and addresses stays. */
const wrongNamesIn = onceForWording(({ text, names, quotations, foreign }) => {
  let reach = 0;
  return names.flatMap(({ start, end, entry, kind }) => {
    const isInner = end <= reach;
    reach = Math.max(reach, end);
    const wrong = kind === 'acronym' || isInner ? undefined : wrongName(entry, text.slice(start, end));
    return wrong && !isWithin(quotations, start) && !isWithin(foreign, start) ? [{ start, end, wrong }] : [];
  });
});

function* inProse(passage: Passage, study: Study): Generator<Fault> {
  const { text, prose } = passage;
  for (const { start, end, wrong } of wrongNamesIn(passage)) {
    if (wrong.kind === 'former' && isNear(text, start, end, study.language.names.formerCues)) continue;
    if (isOfAnother(text, start, end, wrong.entry, study)) continue;
    const written = text.slice(start, end);
    const right = wrong.right.map((name) => (opensSentence(text, start) ? name : likeWritten(name, written)));
    yield fault({ ...wrong, right }, written, nameOf(passage), spanIn(passage, start, end), (name) =>
      changeIn(passage, start - articleBefore(text, start, name), end, escapedFor(prose, name)),
    );
  }
}

/** The length of the article that goes with the name where an abbreviation follows that is written as a word. */
function articleBefore(text: string, start: number, name: string): number {
  if (!/^\p{Lu}\p{Ll}+$/u.test(name)) return 0;
  return /(?<!\p{L})the\s+$/iu.exec(text.slice(Math.max(0, start - 12), start))?.[0].length ?? 0;
}

function fault(
  { kind, right: all, entry }: WrongName,
  written: string,
  place: string,
  span: Fault['span'],
  change: (right: string) => { span: Fault['span']; newText: string },
): Fault {
  const [right = entry.name] = all;
  const why = entry.naming ?? '';
  return {
    span,
    message: fill(words[kind], { written: written.replace(/\s+/g, ' '), right, place, why }).trim(),
    fixes: all.map((each) => ({ title: fill(words.fix, { right: each }), changes: [change(each)] })),
  };
}

/** A name of common words without its capital, inside a sentence; but not where its capital is the only one there. */
function likeWritten(name: string, written: string): string {
  return insideSentence(written) === written ? insideSentence(name) : name;
}

/** True where the words around a name say that it is the body of another country: `Latvian …`, `… of Latvia`. */
function isOfAnother(text: string, start: number, end: number, { country }: Named, { countries }: Study): boolean {
  if (!country) return false;
  const own = countries.find(({ code }) => code === country)?.name;
  const isOwn = (word: string) => own !== undefined && own.slice(0, 4) === word.slice(0, 4);
  const [, before] = /(?:^|[^.!?:\s])\s+(\p{Lu}\p{Ll}+)\s+$/u.exec(text.slice(Math.max(0, start - 40), start)) ?? [];
  const [, of] =
    /^\s+(?:of|in)\s+(?:the\s+)?(?:Republic\s+of\s+)?(\p{Lu}\p{Ll}+)/u.exec(text.slice(end, end + 60)) ?? [];
  return (before !== undefined && !isOwn(before)) || (of !== undefined && !isOwn(of));
}
