import { parseArgs } from 'node:util';
import type { LanguageService } from '../service.ts';
import { closest } from '../study/closest.ts';
import { enumerate } from '../wording.ts';
import { check } from './check.ts';
import { explain } from './explain.ts';
import { type Output, UserError } from './io.ts';
import { create } from './new.ts';
import { report } from './report.ts';

const usage = `emn: contributions to EMN studies, from the command line

  emn check FILE|FOLDER …       what is missing or contradicts
      --final                   as strict as for a final contribution
      --format text|json|sarif|github
  emn report FILE               the report, as a file that can be sent
      --to docx|html|md
      --out FILE                where to write; - prints
      --comments                with the remarks of colleagues
      --force                   replace an existing file
  emn new --country LT          an empty contribution with every question
      --study ID                the newest study where left out
      --out FILE                where to write; - prints
      --force                   replace an existing file
  emn explain [CODE]            what a finding means, and what to do
  emn --help, emn --version

Exit code: 0 no error found, 1 at least one, 2 the call or a file can't be read.
`;

export interface Surroundings {
  readonly service: LanguageService;
  /** Code → documentation page, as Markdown. */
  readonly pages: Readonly<Record<string, string>>;
  readonly version: string;
  readonly output: Output;
}

/** Runs one call of `emn`; gives its exit code and never throws. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { output } = surroundings;
  try {
    return await dispatch(args, surroundings);
  } catch (error) {
    const message = error instanceof UserError ? error.message : aboutOptions(error);
    output.err(`emn: ${message ?? `unexpected error: ${(error as Error).stack ?? error}`}\n`);
    return 2;
  }
}

/** What is wrong with the options of the call; undefined where the error is about something else. */
function aboutOptions(error: unknown): string | undefined {
  const { code, message } = error as { code?: string; message: string };
  if (!code?.startsWith('ERR_PARSE_ARGS')) return undefined;
  const [option = 'option'] = /--?[\p{L}\p{N}-]+/u.exec(message) ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `${option} is not an option. emn --help lists them.`;
  return /does not take/.test(message) ? `${option} takes no value.` : `${option} needs a value after it.`;
}

const commands = ['check', 'report', 'new', 'explain'];

async function dispatch(args: readonly string[], { service, pages, version, output }: Surroundings): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      final: { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
      country: { type: 'string' },
      study: { type: 'string' },
      out: { type: 'string' },
      to: { type: 'string' },
      comments: { type: 'boolean', default: false },
      force: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'v' },
    },
  });
  const [command, ...rest] = positionals;
  if (values.version) output.out(`${version}\n`);
  if (values.help) output.out(usage);
  if (values.version || values.help) return 0;
  switch (command) {
    case 'check':
      return check(service, { paths: rest, final: values.final, format: values.format }, output, version);
    case 'report':
      return report(service, { ...values, paths: rest }, output);
    case 'new':
      return create(service, values, output);
    case 'explain':
      return explain(pages, rest[0], output);
    case undefined:
      throw new UserError(`say what to do.\n\n${usage}`);
    default:
      throw new UserError(`«${command}» is not a command. ${whichCommand(command)}`);
  }
}

function whichCommand(written: string): string {
  const meant = closest(written, commands, 2);
  return meant ? `Did you mean ${meant}?` : `There are ${enumerate(commands)}.`;
}
