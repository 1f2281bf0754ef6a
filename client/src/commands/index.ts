import { commands, Disposable, type ExtensionContext } from 'vscode';
import type { ReportPanels } from '../preview/panels.ts';
import type { Server } from '../server.ts';
import { countWords } from './count-words.ts';
import { addComment, markAnswer, toggleAnswer } from './edit-answer.ts';
import { explainFinding } from './explain-finding.ts';
import { goToUnanswered } from './go-to-unanswered.ts';
import { insertMissingQuestions } from './insert-missing-questions.ts';
import { newContribution } from './new-contribution.ts';
import { openPreview, showInReport, togglePreviewLock, zoomPreview } from './preview.ts';
import { showFindings } from './show-findings.ts';
import { turnIntoFact } from './turn-into-fact.ts';

/** What a command may use. */
export interface CommandContext {
  readonly context: ExtensionContext;
  readonly server: Server;
  readonly panels: ReportPanels;
}

/** Every command of the extension, by its identifier. */
export function registerCommands({ context, server, panels }: CommandContext): Disposable {
  const table = {
    'emn.newContribution': newContribution(server),
    'emn.openPreview': openPreview(panels, 'here'),
    'emn.openPreviewToSide': openPreview(panels, 'side'),
    'emn.showInReport': showInReport(panels),
    'emn.togglePreviewLock': togglePreviewLock(panels),
    'emn.previewZoomIn': zoomPreview(panels, 1),
    'emn.previewZoomOut': zoomPreview(panels, -1),
    'emn.previewZoomReset': zoomPreview(panels, 0),
    'emn.nextUnanswered': goToUnanswered(server, 'next'),
    'emn.previousUnanswered': goToUnanswered(server, 'previous'),
    'emn.insertMissingQuestions': insertMissingQuestions(server),
    'emn.toggleAnswer': toggleAnswer(server),
    'emn.markReviewed': markAnswer(server, 'reviewed'),
    'emn.markNotReviewed': markAnswer(server, 'draft'),
    'emn.addComment': addComment(server, context.globalState),
    'emn.countWords': countWords(server),
    'emn.explainFinding': explainFinding(context.extensionUri),
    'emn.showFindings': showFindings,
    'emn.turnIntoFact': turnIntoFact,
    'emn.showLog': () => server.showLog(),
  };
  return Disposable.from(...Object.entries(table).map(([id, command]) => commands.registerCommand(id, command)));
}
