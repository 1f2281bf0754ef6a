import { pathToFileURL } from 'node:url';
import { rules } from '../rules/index.ts';
import type { Severity } from '../rules/rule.ts';
import type { CheckedFinding, CheckResult } from './check.ts';

const levels: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** The result of a check as SARIF 2.1.0, which code hosts and review tools read. */
export function asSarif({ files }: CheckResult, version: string): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'emn', version, rules: rules.map(toRule) } },
        // As everywhere in LSP, and here, characters are UTF-16 code units.
        columnKind: 'utf16CodeUnits',
        results: files.flatMap(({ path, findings }) => findings.map((finding) => toResult(path, finding))),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function toRule({ code, summary, severity }: (typeof rules)[number]) {
  return { id: code, shortDescription: { text: summary }, defaultConfiguration: { level: levels[severity] } };
}

function toResult(path: string, { code, severity, slot, message, range: { start, end } }: CheckedFinding) {
  const region = {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
  return {
    ruleId: code,
    ruleIndex: rules.findIndex((rule) => rule.code === code),
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: addressOf(path) }, region },
        ...(slot && { logicalLocations: [{ name: slot }] }),
      },
    ],
  };
}

/** A path as an address: relative ones stay relative. */
function addressOf(path: string): string {
  if (/^(?:[/\\]|[A-Za-z]:)/.test(path)) return pathToFileURL(path).href;
  return path
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
}
