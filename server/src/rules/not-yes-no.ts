import type { Answer } from '../model/questionnaire.ts';
import { yesOrNo } from '../model/yes-no.ts';
import { indentAt, lineAt, lineBreak } from '../syntax/lines.ts';
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
        report({ span, message, fixes: [...withNarrative(text, given), write('yes'), write('no')] });
      }
    }
  },
};

/** `answer: no, since the law …`: the words behind the yes or no become the narrative, where there is none yet. */
function withNarrative(text: string, { answer, fields }: Answer): Fix[] {
  const [word = ''] = /^\p{L}+/u.exec(answer?.written ?? '') ?? [];
  const value = yesOrNo(word);
  const [mark = '', rest = ''] = partsOf(answer?.written.slice(word.length) ?? '');
  if (!answer || !value || !mark || !/\S[ \t]\S/.test(rest) || rest.includes('\n') || fields.has('narrative'))
    return [];
  const { start, end } = answer.entry;
  const line = lineAt(text, start);
  // Between braces there is no line to put it on.
  if (line.start + line.indent !== start) return [];
  const below = `${lineBreak(text)}${indentAt(text, start)}`;
  const at = lineAt(text, end).end;
  const changes = [
    { span: answer.span, newText: value },
    { span: { start: at, end: at }, newText: `${below}narrative: |${below}  ${rest}` },
  ];
  return [{ title: fill(words.fixRest, { value }), changes }];
}

/** What parts the rest from the yes or no, and the rest; nothing for «no answer yet», which is one phrase. */
function partsOf(behind: string): readonly string[] {
  const [mark] = /^\s*(?:[.,;:–—-]|narrative\s)\s*/.exec(behind) ?? [];
  return mark ? [mark, behind.slice(mark.length)] : [];
}
