import { t } from '@vscode/l10n';
import type { Overview, SlotOverview } from '../../../server/src/protocol.ts';

/** Whether the server can answer. */
export type ServerState = 'starting' | 'running' | 'failed';

/** What the status bar shows and says. */
export interface StatusText {
  /** With icons in VS Code's `$(name)` form. */
  readonly text: string;
  /** Markdown. */
  readonly tooltip: string;
  /** For screen readers: everything that matters, in words. */
  readonly label: string;
}

/** How many unanswered questions the tooltip lists. */
const listed = 12;

/** Puts the state of a contribution in words. */
export function statusText(state: ServerState, overview: Overview | undefined): StatusText {
  if (state === 'failed')
    return plain('$(error)', t('EMN: the checks are not running'), t('Select to see why in the log.'));
  if (state === 'starting') return plain('$(sync~spin)', t('EMN: starting'), t('The checks begin in a moment.'));
  if (!overview) return plain('$(sync~spin)', t('EMN: reading the contribution'), t('The checks begin in a moment.'));
  if (!overview.study) {
    const remedy = t('Write the name of the study after “study:” at the top of the file.');
    return plain('$(checklist)', t('EMN: the study is not named yet'), remedy);
  }
  const { answered, expected } = overview;
  const findings = countFindings(overview.findings);
  const open = unanswered(overview.slots);
  const { errors } = overview.findings;
  return {
    // All may be answered, and yet an error keep the contribution from being sent.
    text: `$(checklist) EMN ${answered}/${expected}${errors > 0 ? ` $(error) ${errors}` : ''}`,
    tooltip: [
      `**${[overview.study.citation, overview.country?.name ?? '', overview.status].filter(Boolean).map(asText).join(' · ')}**`,
      t('{0} of {1} answers complete. Findings: {2}.', answered, expected, findings),
      open.slice(0, listed).map(missingLine).join('\n'),
      open.length > listed ? t('… and {0} more.', open.length - listed) : '',
      open.length > 0 ? t('Select to go to the next one.') : t('Nothing is left to answer.'),
    ]
      .filter(Boolean)
      .join('\n\n'),
    label: t('EMN contribution: {0} of {1} answers complete. Findings: {2}.', answered, expected, findings),
  };
}

/** The places that still need work; optional questions that were left out do not. */
export function unanswered(slots: readonly SlotOverview[]): readonly SlotOverview[] {
  return slots.filter((slot) => slot.state !== 'answered' && !(slot.optional && slot.state === 'missing'));
}

/** «2 errors, 1 warning», or «none». */
export function countFindings({ errors, warnings, infos, hints }: Overview['findings']): string {
  const counts = [
    [errors, t('1 error'), t('{0} errors', errors)],
    [warnings, t('1 warning'), t('{0} warnings', warnings)],
    [infos, t('1 remark'), t('{0} remarks', infos)],
    [hints, t('1 hint'), t('{0} hints', hints)],
  ] as const;
  const words = counts.filter(([count]) => count > 0).map(([count, one, many]) => (count === 1 ? one : many));
  return words.length > 0 ? words.join(', ') : t('none');
}

function missingLine({ slot, title, state }: SlotOverview): string {
  return `- **${asText(slot)}** ${asText(title)} – ${state === 'missing' ? t('not in the file') : t('not complete')}`;
}

function plain(icon: string, sentence: string, remedy: string): StatusText {
  return { text: `${icon} ${sentence}`, tooltip: `${sentence}. ${remedy}`, label: `${sentence}. ${remedy}` };
}

/** Text as it stands, whatever it means in Markdown. */
function asText(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>&~$]/g, '\\$&');
}
