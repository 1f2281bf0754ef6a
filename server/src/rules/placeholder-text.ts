import type { Analysis } from '../analysis.ts';
import type { Prose } from '../model/questionnaire.ts';
import { fill, wording } from '../wording.ts';
import type { Rule } from './rule.ts';

const words = wording['placeholder-text'];

/** What people write where text is to follow; words in capitals only, so that no Spanish «todo» is taken for one. */
const placeholders =
  /\b(?:TODO|TO DO|FIXME|TBC|TBD|TBA|XXX+|XX)\b|(?<=[([:–-]\s*|^[ \t]*)to be (?:completed|confirmed|added|done)\b(?=[\s.\])]*$)|\[(?:insert|add|text|to be)\b[^\]\n]{0,60}\](?!\()|\blorem ipsum\b|^[ \t]*\[?(?:…|\.\.\.|\?\?+|xxx+)\]?[ \t]*$/gim;
const onlyInCapitals = /^(?:TODO|TO DO|FIXME|TBA|XX|XXX+)$/i;

export const placeholderText: Rule = {
  code: 'placeholder-text',
  group: 'completeness',
  severity: 'warning',
  finalSeverity: 'error',
  summary: words.summary,
  check({ text, questionnaire }: Analysis, report) {
    for (const prose of [questionnaire.summary, ...questionnaire.answers.map(({ narrative }) => narrative)]) {
      for (const { start, end } of prose ? placeholdersIn(text, prose) : []) {
        const placeholder = text.slice(start, end);
        report({ span: { start, end }, message: fill(words.message, { placeholder }) });
      }
    }
  },
};

function placeholdersIn(text: string, { content }: Prose): { start: number; end: number }[] {
  const written = text.slice(content.start, content.end);
  return [...written.matchAll(placeholders)].flatMap(({ 0: found, index }) => {
    const word = found.trim();
    if (onlyInCapitals.test(word) && word !== word.toUpperCase() && !/^x+$/.test(word)) return [];
    const start = content.start + index + found.indexOf(word);
    return [{ start, end: start + word.length }];
  });
}
