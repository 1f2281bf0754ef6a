import type { Answer } from '../model/questionnaire.ts';
import { yesOrNo } from '../model/yes-no.ts';
import { indentAt, lineAt, lineBreak } from '../syntax/lines.ts';
import type { Span } from '../syntax/tree.ts';
import { fill, shortened, wording } from '../wording.ts';
import type { Fix, Rule } from './rule.ts';

const words = wording['not-yes-no'];

export const notYesNo: Rule = {
  code: 'not-yes-no',
  group: 'completeness',
  severity: 'warning',
  finalSeverity: 'error',
  summary: words.summary,
  check({ text, study, questionnaire }, report) {
    const open = new Set(study?.slots.filter(({ kind }) => kind === 'open').map(({ id }) => id));
    for (const given of questionnaire.answers) {
      const { slot, key, answer, fields } = given;
      // Beside its question `wrong-type` mends it.
      if (!answer || answer.canonical || !fields.has('answer') || (slot && open.has(slot))) continue;
      const { span, written, value } = answer;
      const write = (newText: string) => ({ title: fill(words.fix, { value: newText }), changes: [{ span, newText }] });
      if (value) {
        const message = fill(words.variant, { written, value });
        report({ span, message, severity: 'hint', fixes: [write(value)] });
      } else {
        const message = fill(words.message, { slot: slot ?? key.value, written: shortened(written) });
        const kept = withNarrative(text, given);
        report({ span, message, fixes: kept.length > 1 ? kept : [...kept, write('yes'), write('no')] });
      }
    }
  },
};

/**
 * `answer: no, since the law …`: the words behind the yes or no become the narrative, or the beginning of the one that is
 * there. Of a sentence without yes or no all words do, whichever of the two is chosen.
 */
function withNarrative(text: string, given: Answer): Fix[] {
  const written = given.answer?.written ?? '';
  if (written.includes('\n')) return [];
  const [word = ''] = /^\p{L}+/u.exec(written) ?? [];
  const value = yesOrNo(word);
  const [mark = '', rest = ''] = value ? partsOf(written.slice(word.length)) : [];
  if (value && mark && rest) return withWords(text, given, value, rest, words.fixRest);
  return /\S\s+\S+\s+\S/.test(written)
    ? likeliestFirst(value).flatMap((each) => withWords(text, given, each, written, words.fixWords))
    : [];
}

/** A sentence that begins with `No` most often means no. */
const likeliestFirst = (value: 'yes' | 'no' | undefined) =>
  value === 'no' ? (['no', 'yes'] as const) : (['yes', 'no'] as const);

function withWords(text: string, given: Answer, value: 'yes' | 'no', prose: string, title: string): Fix[] {
  const { answer } = given;
  const at = answer && narrativePlace(text, given, answer.entry);
  if (!at) return [];
  const changes = [
    { span: answer.span, newText: value },
    { span: { start: at.offset, end: at.offset }, newText: `${at.before}${prose}${at.after}` },
  ];
  return [{ title: fill(title, { value }), changes: changes.toSorted((a, b) => a.span.start - b.span.start) }];
}

/** Where the words go, and what has to stand around them; undefined where there is no place for them. */
function narrativePlace(text: string, { fields, narrative }: Answer, { start, end }: Span) {
  const eol = lineBreak(text);
  const line = lineAt(text, start);
  // Between braces there is no line to put it on.
  if (line.start + line.indent !== start) return undefined;
  const below = `${eol}${indentAt(text, start)}`;
  const entry = fields.get('narrative');
  if (!entry) return { offset: lineAt(text, end).end, before: `${below}narrative: |${below}  `, after: '' };
  const opening = lineAt(text, entry.key.span.start);
  if (narrative?.style !== 'literal' || !/\|[-+]?\s*$/.test(opening.text)) return undefined;
  const isEmpty = narrative.value.trim() === '';
  const indent = isEmpty ? `${indentAt(text, start)}  ` : ' '.repeat(lineAt(text, narrative.content.start).indent);
  return { offset: opening.end, before: `${eol}${indent}`, after: isEmpty ? '' : eol };
}

/** What parts the rest from the yes or no, and the rest; nothing for «no answer yet», which is one phrase. */
function partsOf(behind: string): readonly string[] {
  const [mark] = /^\s*(?:[.,;:–—-]|narrative\s)\s*/.exec(behind) ?? [];
  return mark ? [mark, behind.slice(mark.length)] : [];
}
