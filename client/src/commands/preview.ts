import { t } from '@vscode/l10n';
import { Uri, ViewColumn } from 'vscode';
import { activeContribution } from '../language.ts';
import type { ReportPanels } from '../preview/panels.ts';
import { say } from '../say.ts';
import { noContribution } from './messages.ts';
import { isTarget } from './slot-target.ts';

const noReport = () => t('No report is open. “EMN: Open Report Preview to the Side” opens one.');

/** Opens the report of the contribution in the active editor, or of the file that a menu hands over. */
export function openPreview(panels: ReportPanels, where: 'here' | 'side') {
  return (given?: unknown) => {
    const uri = given instanceof Uri ? given : activeContribution()?.document.uri;
    if (!uri) return say(noContribution);
    panels.show(uri, where === 'side' ? ViewColumn.Beside : ViewColumn.Active);
  };
}

/**
 * Brings the paragraph at the cursor into view in the report, or the slot that a lens or a menu hands over. The report is
 * opened where it is not.
 */
export function showInReport(panels: ReportPanels) {
  return (given?: unknown, slot?: unknown) => {
    if (typeof given === 'string' && typeof slot === 'string') return show(Uri.parse(given), slot);
    if (isTarget(given)) return show(given.uri, given.slot);
    const editor = activeContribution();
    if (!editor) return say(noContribution);
    return show(editor.document.uri, editor.selection.active.line);
  };

  function show(uri: Uri, place: number | string): void {
    panels.show(uri, ViewColumn.Beside).bringIntoView(place);
  }
}

/** Keeps a report with its contribution, or lets it follow the active editor again. */
export function togglePreviewLock(panels: ReportPanels) {
  return () => withReport(panels, (panel) => panel.toggleLock());
}

/** Makes the letters of a report larger (1) or smaller (-1), or as they were (0). */
export function zoomPreview(panels: ReportPanels, by: 1 | -1 | 0) {
  return () => withReport(panels, (panel) => panel.zoom(by));
}

function withReport(panels: ReportPanels, act: (panel: ReturnType<ReportPanels['show']>) => void): void {
  const panel = panels.current(activeContribution()?.document.uri);
  if (panel) act(panel);
  else say(noReport());
}
