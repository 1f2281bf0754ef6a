import type { CodeLens, Range } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import { countWords } from '../model/words.ts';
import type { LensCommand } from '../protocol.ts';
import { capital } from '../wording.ts';
import { toRange } from './ranges.ts';
import { slotWords } from './slot-words.ts';

/**
 * Above each slot: how its answer stands with its number of words; its findings; and the way to its place in the
 * report. The last two only where the client has the command.
 */
export function codeLenses(analysis: Analysis, commands: readonly string[] = []): CodeLens[] {
  const { document, study, questionnaire, findings, settings } = analysis;
  if (!study || settings.codeLens === false) return [];
  const found = new Map<string, number>();
  for (const { slot = '' } of findings) found.set(slot, (found.get(slot) ?? 0) + 1);
  const { uri } = document;
  return questionnaire.answers.flatMap((answer) => {
    const slot = study.slots.find(({ id }) => id === answer.slot);
    if (!slot || questionnaire.bySlot.get(slot.id) !== answer) return [];
    const range = toRange(document, answer.key.span);
    const words = answer.narrative ? countWords(answer.narrative.value) : 0;
    const state = [...slotWords(slot, answer), ...(words > 0 ? [count(words, 'word')] : [])];
    const lens = (title: string, command: LensCommand, ...args: unknown[]): CodeLens[] =>
      commands.includes(command) ? [{ range, command: { title, command, arguments: args } }] : [];
    const findingsHere = found.get(slot.id) ?? 0;
    return [
      { range, command: { title: capital(state.join(' · ')), command: '' } },
      ...(findingsHere > 0 ? lens(count(findingsHere, 'finding'), 'emn.showFindings', uri, answerRange()) : []),
      ...lens('Show in report', 'emn.showInReport', uri, slot.id),
    ];

    function answerRange(): Range {
      return toRange(document, answer.span);
    }
  });
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
