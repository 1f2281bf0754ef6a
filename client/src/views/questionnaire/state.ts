import { t } from '@vscode/l10n';
import type { SlotOverview } from '../../../../server/src/protocol.ts';
import { countFindings } from '../status-text.ts';
import { isLeftOut, isReviewed } from './filter.ts';

/** How an answer stands, the gravest first: each has an icon and words of its own. */
export type State = 'contradictory' | 'missing' | 'incomplete' | 'left-out' | 'reviewed' | 'answered';

/** Icons of VS Code that differ in shape, not in colour alone; the colour follows the theme. */
export const icons: Readonly<Record<State, { readonly icon: string; readonly color?: string }>> = {
  contradictory: { icon: 'warning', color: 'list.warningForeground' },
  missing: { icon: 'circle-large-outline' },
  incomplete: { icon: 'color-mode' },
  'left-out': { icon: 'dash' },
  reviewed: { icon: 'verified-filled', color: 'testing.iconPassed' },
  answered: { icon: 'pass', color: 'testing.iconPassed' },
};

/** How a slot is shown. */
export function stateOf(slot: SlotOverview): State {
  if (slot.contradiction) return 'contradictory';
  if (isLeftOut(slot)) return 'left-out';
  if (slot.state !== 'answered') return slot.state;
  return isReviewed(slot) ? 'reviewed' : 'answered';
}

/** What stands behind a question: how it stands, what it says, how long it is. */
export function describe(slot: SlotOverview): string {
  const { answer, words, comments, status } = slot;
  return [
    stateInWords(slot),
    answer && answerInWords(answer),
    status && status !== 'todo' && stateOf(slot) !== 'reviewed' && statusInWords(status),
    words > 0 && (words === 1 ? t('1 word') : t('{0} words', words)),
    comments > 0 && (comments === 1 ? t('1 comment') : t('{0} comments', comments)),
    findingsOf(slot),
  ]
    .filter(Boolean)
    .join(' · ');
}

function stateInWords(slot: SlotOverview): string {
  switch (stateOf(slot)) {
    case 'contradictory':
      return t('contradictory');
    case 'missing':
      return t('not in the file');
    case 'left-out':
      return t('optional, left out');
    case 'incomplete':
      return slot.kind === 'yes-no' && !slot.answer ? t('no yes or no yet') : t('no text yet');
    case 'reviewed':
      return slot.status === 'agreed' ? t('agreed') : t('reviewed');
    case 'answered':
      return t('answered');
  }
}

/** `reviewed` and the like, in the user’s language. */
export function statusInWords(status: string): string {
  if (status === 'reviewed') return t('reviewed');
  if (status === 'agreed') return t('agreed');
  return status === 'draft' ? t('draft') : status;
}

function answerInWords(answer: 'yes' | 'no'): string {
  return answer === 'yes' ? t('Yes') : t('No');
}

/** «2 warnings»; nothing where nothing was found. */
export function findingsOf({ findings }: SlotOverview): string {
  const { errors, warnings, infos, hints } = findings;
  return errors + warnings + infos + hints > 0 ? countFindings(findings) : '';
}
