import type { Analysis } from '../analysis.ts';
import type { ReportPage } from '../protocol.ts';
import { renderHtml } from './html.ts';
import { buildReport } from './view-model.ts';

/** The report of a document for the preview, with its places in the file and with controls. */
export function reportPage({ questionnaire, study, document, lexicon, passages }: Analysis): ReportPage {
  const report = buildReport(questionnaire, study, { document, lexicon, passages });
  const { version } = document;
  return { version, title: report.title, language: report.language, html: renderHtml(report, { controls: true }) };
}
