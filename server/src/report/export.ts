import type { Analysis } from '../analysis.ts';
import type { ExportFormat } from '../protocol.ts';
import { writeHtml } from './html-document.ts';
import { writeMarkdown } from './markdown-document.ts';
import type { Report } from './report.ts';
import { buildReport } from './view-model.ts';

/** The writer of Word documents; it is large and comes when it is first needed. */
export type WriteDocx = (report: Report) => Promise<Uint8Array>;

export interface ExportedReport {
  /** The name of the contribution's file with the ending of the format, for example `lithuania-2024.docx`. */
  readonly fileName: string;
  /** A text, or the bytes of a Word document. */
  readonly content: string | Uint8Array;
}

export interface ExportOptions {
  readonly format: ExportFormat;
  /** Whether the remarks of colleagues are part of it. */
  readonly comments: boolean;
  readonly loadDocx: () => Promise<WriteDocx>;
}

/** The report of a document as a file that can be sent. */
export async function exportReport(
  { questionnaire, study, lexicon, passages, document }: Analysis,
  { format, comments, loadDocx }: ExportOptions,
): Promise<ExportedReport> {
  const report = buildReport(questionnaire, study, { lexicon, passages, comments });
  const fileName = `${baseName(document.uri)}.${format}`;
  if (format === 'html') return { fileName, content: await writeHtml(report) };
  if (format === 'md') return { fileName, content: writeMarkdown(report) };
  const writeDocx = await loadDocx();
  return { fileName, content: await writeDocx(report) };
}

/** `lithuania-2024` of `file:///home/lithuania-2024.emn.yaml`. */
function baseName(uri: string): string {
  const last = uri.slice(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf(':')) + 1);
  let name = last;
  try {
    name = decodeURIComponent(last);
  } catch {
    // Not written as addresses are: taken as it is.
  }
  return name.replace(/\.emn\.ya?ml$|\.ya?ml$/i, '').replace(/[\\/:*?"<>|\0-\x1f]/g, '-') || 'report';
}
