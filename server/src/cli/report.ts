import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ExportFormat } from '../protocol.ts';
import type { LanguageService } from '../service.ts';
import { enumerate } from '../wording.ts';
import { type Output, readText, UserError, writeFileWhole } from './io.ts';

export interface ReportOptions {
  readonly paths: readonly string[];
  readonly to?: string;
  /** Where to write to; `-` prints. In the current folder, under the contribution's name, where left out. */
  readonly out?: string;
  readonly comments: boolean;
  readonly force: boolean;
}

const formats: readonly ExportFormat[] = ['docx', 'html', 'md'];

/**
 * Writes the report of a contribution and prints where. Exit code: 0, or 1 where the contribution has an error, which
 * does not keep the report from being written.
 */
export async function report(service: LanguageService, options: ReportOptions, output: Output): Promise<number> {
  const [file, ...others] = options.paths;
  if (file === undefined || others.length > 0) throw new UserError('Name one contribution: emn report FILE --to docx');
  const format = formatOf(options);
  if (options.out === '-' && format === 'docx') {
    throw new UserError('A Word document can’t be printed. Name a file: --out FILE');
  }
  const document = TextDocument.create(pathToFileURL(file).href, 'emn-contribution', 0, readText(file));
  const analysis = service.analyse(document);
  const { fileName, content } = await service.exportReport(analysis, { format, comments: options.comments });
  if (options.out === '-') output.out(String(content));
  else {
    const target = options.out ?? fileName;
    await writeFileWhole(target, content, options.force);
    output.out(`${target}\n`);
  }
  const errors = analysis.findings.filter(({ severity }) => severity === 'error').length;
  if (errors === 0) return 0;
  const number = errors === 1 ? 'an error' : `${errors} errors`;
  output.err(`emn: the contribution has ${number}: emn check ${file}\n`);
  return 1;
}

/** As told, or as the name of the file to be written ends. */
function formatOf({ to, out }: ReportOptions): ExportFormat {
  const ending = /\.(\w+)$/.exec(out ?? '')?.[1]?.toLowerCase();
  const wanted = to ?? ending ?? '';
  const format = formats.find((each) => each === wanted);
  if (format) return format;
  if (to !== undefined) throw new UserError(`The format «${to}» is not known: ${enumerate(formats, 'or')}.`);
  throw new UserError('Say what to write: --to docx, --to html or --to md.');
}
