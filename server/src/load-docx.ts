import type { WriteDocx } from './report/export.ts';

/** Loads the writer of Word documents in Node. The build keeps it in a bundle of its own: see `scripts/build/apart.ts`. */
export async function loadDocx(): Promise<WriteDocx> {
  return (await import('./report/docx/index.ts')).writeDocx;
}
