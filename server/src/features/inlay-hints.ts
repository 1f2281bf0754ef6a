import type { InlayHint, Range } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import { lineAt } from '../syntax/lines.ts';

/** The short title of its question behind each slot in `range`, where a comment does not say it already. */
export function inlayHints(analysis: Analysis, range: Range): InlayHint[] {
  const { document, text, study, questionnaire, settings } = analysis;
  if (!study || settings.inlayHints === false) return [];
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return questionnaire.answers.flatMap(({ key: { span }, slot: id }): InlayHint[] => {
    const slot = study.slots.find((candidate) => candidate.id === id);
    if (!slot || span.end < start || span.start > end) return [];
    const line = lineAt(text, span.end);
    const colon = text.indexOf(':', span.end);
    if (colon < 0 || colon >= line.end || text.slice(colon, line.end).includes(`# ${slot.title}`)) return [];
    return [{ position: document.positionAt(colon + 1), label: slot.title, paddingLeft: true }];
  });
}
