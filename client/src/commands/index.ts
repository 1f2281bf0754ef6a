import { commands, Disposable, type ExtensionContext } from 'vscode';
import type { ReportPanels } from '../preview/panels.ts';
import type { Server } from '../server.ts';
import type { ActiveContribution } from '../views/active-contribution.ts';
import type { QuestionnaireTree } from '../views/questionnaire/tree.ts';
import { checkAsContribution } from './check-as-contribution.ts';
import { countWords } from './count-words.ts';
import { addComment, markAnswer, toggleAnswer } from './edit-answer.ts';
import { explainFinding } from './explain-finding.ts';
import { exportReport } from './export-report.ts';
import { goToFinding } from './go-to-finding.ts';
import { goToQuestion } from './go-to-question.ts';
import { goToUnanswered } from './go-to-unanswered.ts';
import { insertMissingQuestions } from './insert-missing-questions.ts';
import { insertQuestion } from './insert-question.ts';
import { newContribution } from './new-contribution.ts';
import { openSample } from './open-sample.ts';
import { openPreview, showInReport, togglePreviewLock, zoomPreview } from './preview.ts';
import { copyLink } from './question-link.ts';
import { showFindings } from './show-findings.ts';
import { turnIntoFact } from './turn-into-fact.ts';

/** What a command may use. */
export interface CommandContext {
  readonly context: ExtensionContext;
  readonly server: Server;
  readonly panels: ReportPanels;
  readonly active: ActiveContribution;
  readonly tree: QuestionnaireTree;
}

/** Every command of the extension, by its identifier. */
export function registerCommands({ context, server, panels, active, tree }: CommandContext): Disposable {
  /** In the tree, a short cut means the question that is selected there. */
  const onSelected = (command: (given?: unknown) => unknown) => (given?: unknown) =>
    command((given as { selected?: boolean } | undefined)?.selected ? tree.selected : given);
  const table = {
    'emn.newContribution': newContribution(server),
    'emn.openPreview': openPreview(panels, 'here'),
    'emn.openPreviewToSide': openPreview(panels, 'side'),
    'emn.showInReport': showInReport(panels),
    'emn.togglePreviewLock': togglePreviewLock(panels),
    'emn.previewZoomIn': zoomPreview(panels, 1),
    'emn.previewZoomOut': zoomPreview(panels, -1),
    'emn.previewZoomReset': zoomPreview(panels, 0),
    'emn.nextUnanswered': goToUnanswered(server, active, 'next'),
    'emn.previousUnanswered': goToUnanswered(server, active, 'previous'),
    'emn.exportReport': exportReport(server, panels),
    'emn.insertQuestion': onSelected(insertQuestion(server)),
    'emn.insertMissingQuestions': insertMissingQuestions(server, active),
    'emn.toggleAnswer': onSelected(toggleAnswer(server)),
    'emn.markReviewed': onSelected(markAnswer(server, 'reviewed')),
    'emn.markNotReviewed': markAnswer(server, 'draft'),
    'emn.addComment': onSelected(addComment(server, context.globalState)),
    'emn.countWords': countWords(server),
    'emn.goToQuestion': goToQuestion(server),
    'emn.copyLink': copyLink(server, context),
    'emn.nextFinding': goToFinding(server, 'next'),
    'emn.previousFinding': goToFinding(server, 'previous'),
    'emn.filterQuestions': () => tree.chooseFilter(),
    'emn.openSample': openSample(context.extensionUri),
    'emn.checkAsContribution': checkAsContribution,
    'emn.explainFinding': explainFinding(context.extensionUri),
    'emn.showFindings': showFindings,
    'emn.turnIntoFact': turnIntoFact,
    'emn.showLog': () => server.showLog(),
  };
  return Disposable.from(...Object.entries(table).map(([id, command]) => commands.registerCommand(id, command)));
}
