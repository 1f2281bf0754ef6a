import { t } from '@vscode/l10n';
import type { Overview } from '../../../../server/src/protocol.ts';
import { countFindings } from '../status-text.ts';
import type { Filter } from './filter.ts';

/** How much is done, in hundredths: never more than there is, so that 100 means that nothing is left. */
export function percent({ answered, expected }: Pick<Overview, 'answered' | 'expected'>): number {
  return expected === 0 ? 0 : Math.floor((100 * answered) / expected);
}

/** What stands above the tree. */
export function progressText(overview: Overview, filter: Filter, shown: number): string {
  const { answered, expected, findings, study } = overview;
  if (!study) return t('The study is not named yet. Write its name after “study:” at the top of the file.');
  const done = t('{0} of {1} answered ({2} %)', answered, expected, percent(overview));
  const parts = [done, t('findings: {0}', countFindings(findings))];
  if (filter !== 'all') parts.push(shown > 0 ? filterInWords(filter) : t('{0}: none', filterInWords(filter)));
  return parts.join(' · ');
}

/** Which questions the view shows, in words. */
export function filterInWords(filter: Filter): string {
  switch (filter) {
    case 'all':
      return t('all questions');
    case 'open':
      return t('only open questions');
    case 'findings':
      return t('only questions with findings');
    case 'unreviewed':
      return t('only questions not reviewed');
  }
}
