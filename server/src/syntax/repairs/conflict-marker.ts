import { type Line, lineAfter, lineAt } from '../lines.ts';
import type { TextChange } from '../tree.ts';
import type { Recogniser } from './repair.ts';

/** The marks that version control leaves where two people changed one passage: the first version is read. */
export const conflictMarker: Recogniser = ({ text }) => {
  const start = text.search(/^<{7}(?: |$)/m);
  if (start < 0) return undefined;
  const first = lineAt(text, start);
  const changes: TextChange[] = [removal(text, first)];
  let dropping = false;
  for (let line = lineAfter(text, first); line; line = lineAfter(text, line)) {
    const middle = /^(?:={7}$|\|{7}(?: |$))/.test(line.text);
    const last = /^>{7}(?: |$)/.test(line.text);
    dropping ||= middle;
    if (dropping || last) changes.push(removal(text, line));
    if (last) break;
  }
  return {
    problem: {
      code: 'conflict-marker',
      span: { start: first.start, end: first.end },
      message:
        'Two people changed this passage at the same time. Keep one version and remove the lines of <, = and > signs.',
    },
    changes,
    fixTitle: 'Keep the first version',
  };
};

function removal(text: string, line: Line): TextChange {
  const next = text.indexOf('\n', line.end);
  return { span: { start: line.start, end: next < 0 ? text.length : next + 1 }, newText: '' };
}
