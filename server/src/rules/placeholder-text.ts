import { hasWords } from '../model/completeness.ts';
import { onceForWording, textsOf } from '../model/passages.ts';
import type { Span } from '../syntax/tree.ts';
import { fill, wording } from '../wording.ts';
import { spanIn } from './passage-places.ts';
import type { Rule } from './rule.ts';

const words = wording['placeholder-text'];

/** What people write where text is to follow; words in capitals only, so that no Spanish «todo» is taken for one. */
const placeholders =
  /\b(?:TODO|TO DO|FIXME|TBC|TBD|TBA|XXX+|XX)\b|(?=to be )(?<=[([:–-]\s*|^[ \t]*)to be (?:completed|confirmed|added|done)\b(?=[\s.\])]*$)|\[(?:insert|add|text|to be)\b[^\]\n]{0,60}\](?!\()|\blorem ipsum\b|^[ \t]*\[?(?:…|\.\.\.|\?\?+|xxx+|n\/a\.?)\]?[ \t]*$/gim;
const onlyInCapitals = /^(?:TODO|TO DO|FIXME|TBA|XX|XXX+)$/i;

export const placeholderText: Rule = {
  code: 'placeholder-text',
  group: 'completeness',
  severity: 'warning',
  finalSeverity: 'error',
  summary: words.summary,
  check(analysis, report) {
    for (const passage of textsOf(analysis)) {
      // Of a text without a word the rules for missing texts tell.
      if (!hasWords(passage.prose)) continue;
      for (const { start, end } of placeholdersIn(passage)) {
        report({
          span: spanIn(passage, start, end),
          message: fill(words.message, { placeholder: passage.text.slice(start, end) }),
        });
      }
    }
  },
};

const placeholdersIn = onceForWording(({ text }): Span[] =>
  [...text.matchAll(placeholders)].flatMap(({ 0: found, index }) => {
    const word = found.trim();
    if (onlyInCapitals.test(word) && word !== word.toUpperCase() && !/^x+$/.test(word)) return [];
    const start = index + found.indexOf(word);
    return [{ start, end: start + word.length }];
  }),
);
