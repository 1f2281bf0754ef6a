import { keyFormat } from '../../model/format.ts';
import { type Line, lineAfter, lineAt } from '../lines.ts';
import { opensQuestion } from './question-name.ts';
import type { Finder } from './repair.ts';

/** A file whose lines all start at the margin below `answers:`, as some mail programs leave it. */
export const lostIndentation: Finder = (text) => {
  const answers = /^answers:[ \t]*$/m.exec(text);
  if (!answers || /^[ \t]+\S/m.test(text.slice(answers.index))) return [];
  const opening = lineAt(text, answers.index);
  const places = placesBelow(text, opening);
  const [first] = places;
  if (!first || !places.some(({ indent }) => indent === ofParts)) return [];
  const { line } = first;
  return [
    {
      code: 'yaml-syntax',
      span: { start: line.start, end: line.end },
      message: { text: 'flat' },
      changes: places.map(({ line: { start }, indent }) => ({
        span: { start, end: start },
        newText: ' '.repeat(indent),
      })),
      fix: { text: 'fixFlat' },
    },
  ];
};

const ofQuestions = 2;
const ofParts = 4;
const ofTexts = 6;

interface Place {
  readonly line: Line;
  readonly indent: number;
}

/** Where each line below `answers:` is to start, up to another part of the contribution. */
function placesBelow(text: string, answers: Line): Place[] {
  const places: Place[] = [];
  for (let line = lineAfter(text, answers); line; line = lineAfter(text, line)) {
    if (line.text.trim() === '') continue;
    const [, name = ''] = /^(\p{L}+):(?:\s|$)/u.exec(line.text) ?? [];
    const isPart = keyFormat('answer', name) !== undefined;
    if (keyFormat('contribution', name) && !isPart) break;
    const indent = opensQuestion(line) ? ofQuestions : isPart ? ofParts : ofTexts;
    // Only a question can be the first thing.
    if (places.length === 0 && indent !== ofQuestions) return [];
    places.push({ line, indent });
  }
  return places;
}
