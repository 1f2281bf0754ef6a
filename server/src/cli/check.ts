import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import { toRange } from '../features/ranges.ts';
import { progress } from '../model/completeness.ts';
import type { Settings } from '../protocol.ts';
import type { Severity } from '../rules/rule.ts';
import type { LanguageService } from '../service.ts';
import { enumerate } from '../wording.ts';
import { asGitHub } from './github-output.ts';
import { findContributions, type Output, readText, UserError } from './io.ts';
import { asSarif } from './sarif-output.ts';
import { asText } from './text-output.ts';

export interface CheckOptions {
  readonly paths: readonly string[];
  /** Check drafts as strictly as final contributions. */
  readonly final: boolean;
  readonly format: string;
}

/** The result of a check; `--format json` prints it as it is. */
export interface CheckResult {
  readonly files: readonly CheckedFile[];
  readonly totals: {
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    readonly hints: number;
  };
}

export interface CheckedFile {
  readonly path: string;
  readonly study: string | null;
  readonly country: string | null;
  readonly answered: number;
  readonly expected: number;
  readonly findings: readonly CheckedFinding[];
}

export interface CheckedFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly slot: string | null;
  readonly message: string;
  readonly range: Range;
  /** Titles of the quick fixes that an editor offers. */
  readonly fixes: readonly string[];
}

/** The ways to print a result. */
const formats: Readonly<Record<string, (result: CheckResult, output: Output, version: string) => string>> = {
  text: (result, { colour }) => asText(result, colour),
  json: (result) => `${JSON.stringify(result, undefined, 2)}\n`,
  sarif: (result, _, version) => asSarif(result, version),
  github: (result) => asGitHub(result),
};

/**
 * Checks contributions and prints the findings. Exit code: 0, or 1 where there is an error. A file that can't be read
 * is told and does not keep the others from being checked; the exit code then is 2.
 */
export async function check(
  service: LanguageService,
  options: CheckOptions,
  output: Output,
  version: string,
): Promise<number> {
  const { paths, final, format } = options;
  if (paths.length === 0) throw new UserError('Name a file or a folder to check: emn check FILE');
  const print = Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (!print) throw new UserError(`The format «${format}» is not known: ${enumerate(Object.keys(formats), 'or')}.`);
  const found = await findContributions(paths);
  if (found.length === 0) throw new UserError(`There is no contribution (*.emn.yaml) in ${paths.join(', ')}.`);
  const files: CheckedFile[] = [];
  let unread = 0;
  for (const path of found) {
    try {
      files.push(checkText(service, path, readText(path), { severity: {}, final }));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      output.err(`emn: ${error.message}\n`);
      unread++;
    }
  }
  const result: CheckResult = { files, totals: totalsOf(files) };
  if (files.length > 0) output.out(print(result, output, version));
  if (unread > 0) return 2;
  return result.totals.errors > 0 ? 1 : 0;
}

function checkText(service: LanguageService, path: string, text: string, settings: Settings): CheckedFile {
  const document = TextDocument.create(pathToFileURL(path).href, 'emn-contribution', 0, text);
  const analysis = service.analyse(document, settings);
  const { study, questionnaire } = analysis;
  const { answered, expected } = study ? progress(study, questionnaire) : { answered: 0, expected: 0 };
  return {
    path,
    study: study?.id ?? null,
    country: questionnaire.country?.value ?? null,
    answered,
    expected,
    findings: analysis.findings.map(({ code, severity, slot, message, span, fixes }) => ({
      code,
      severity,
      slot: slot ?? null,
      message,
      range: toRange(document, span),
      fixes: fixes.map(({ title }) => title),
    })),
  };
}

function totalsOf(files: readonly CheckedFile[]): CheckResult['totals'] {
  const findings = files.flatMap((file) => file.findings);
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('information'), hints: count('hint') };
}
