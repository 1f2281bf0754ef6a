import type { NameIndex } from '../study/name-index.ts';
import type { Question, Study, Term } from '../study/types.ts';
import { wordsOf } from '../study/words.ts';
import type { Note } from './report.ts';

/**
 * The study's footnotes to `question`: each definition where its term first applies, each instruction at the end.
 * `first`: number of the first of them in the report.
 */
export function notesOf(question: Question, study: Study, terms: NameIndex<Term>, first: number): Note[] {
  const mentions = terms.find(wordsOf(question.text));
  const definitions = study.terms
    .filter((term) => term.question === question.id)
    .map((term): Unnumbered => {
      const mention = mentions.find(({ entry }) => entry === term);
      const { name, definition, counts, countsToo, outOfScope } = term;
      return {
        id: `note-${term.footnote}`,
        studyNumber: term.footnote,
        at: mention?.end ?? question.text.length,
        content: { type: 'definition', term: name, definition, counts, countsToo, outOfScope },
      };
    });
  const instructions = study.instructions
    .filter((instruction) => instruction.question === question.id)
    .map(
      ({ footnote, text }): Unnumbered => ({
        id: `note-${footnote}`,
        studyNumber: footnote,
        at: question.text.length,
        content: { type: 'instruction', text },
      }),
    );
  return [...definitions, ...instructions]
    .sort((a, b) => a.at - b.at || a.studyNumber - b.studyNumber)
    .map((note, index) => ({ ...note, number: first + index }));
}

type Unnumbered = Omit<Note, 'number'>;
