import { type Line, lineAfter, opensEntry } from '../lines.ts';
import { isQuestionName } from './question-name.ts';

/** `first` and the lines of text that follow it, up to the next entry, or to `Q4` without its colon. */
export function runOfText(text: string, first: Line): Line[] {
  const run = [first];
  for (let line = lineAfter(text, first); line && !opensEntry(line); line = lineAfter(text, line)) {
    if (isQuestionName(line.text.trim())) break;
    if (line.text.trim() !== '') run.push(line);
  }
  // A remark above the next entry is about that.
  while (run.length > 1 && /^\s*#/.test((run.at(-1) as Line).text)) run.pop();
  return run;
}
