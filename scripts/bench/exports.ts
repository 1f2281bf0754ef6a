import { createRequire } from 'node:module';
import path from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse } from '../../server/src/analysis.ts';
import type { ExportFormat } from '../../server/src/protocol.ts';
import { exportReport, type WriteDocx } from '../../server/src/report/export.ts';
import type { Study } from '../../server/src/study/types.ts';
import { root } from '../lib/install.mjs';
import type { Sample } from './documents.ts';
import type { Row } from './table.ts';

const rounds = 10;

/** From a contribution that is analysed already to the file; the first time, with the writer to be loaded, apart. */
export async function exportTimes({ name, text }: Sample, studies: readonly Study[]): Promise<Row[]> {
  const analysis = analyse(TextDocument.create('file:///bench.emn.yaml', 'emn-contribution', 1, text), studies);
  // In the editor, findings are worked out before anybody exports.
  void analysis.findings;
  const loadDocx = async (): Promise<WriteDocx> =>
    createRequire(import.meta.url)(path.join(root, 'dist/server/docx.js')).writeDocx;
  const time = async (format: ExportFormat): Promise<number> => {
    const start = performance.now();
    await exportReport(analysis, { format, comments: false, loadDocx });
    return performance.now() - start;
  };
  const first = await time('docx');
  const rows: Row[] = [{ what: `report as Word document, ${name}, first time`, unit: 'ms', ours: [first] }];
  for (const [format, what, target] of [
    ['docx', 'Word document', 500],
    ['html', 'page', undefined],
    ['md', 'Markdown', undefined],
  ] as const) {
    const ours: number[] = [];
    for (let round = 0; round < rounds; round++) ours.push(await time(format));
    rows.push({ what: `report as ${what}, ${name}`, unit: 'ms', ours, target });
  }
  return rows;
}
