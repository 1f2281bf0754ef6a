import type { Analysis } from '../analysis.ts';
import type { ReportPage } from '../protocol.ts';
import { renderHtml } from './html.ts';
import { buildReport } from './view-model.ts';

/** The report of a document for the preview. */
export function reportPage({ questionnaire, study, document, lexicon }: Analysis): ReportPage {
  const report = buildReport(questionnaire, study, { document, lexicon });
  return { title: report.title, language: report.language, html: renderHtml(report) };
}
