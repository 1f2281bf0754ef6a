// Writes what derives from the registry of rules: the setting `emn.severity` in package.json with its descriptions in
// package.nls.json, and the index of the documentation pages. With --check it writes nothing and fails where one is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../server/src/rules/index.ts';
import type { Rule, RuleGroup } from '../server/src/rules/rule.ts';

const root = path.resolve(import.meta.dirname, '..');
const severities = ['error', 'warning', 'information', 'hint', 'off'];

const groupTitles: Record<RuleGroup, string> = {
  yaml: 'Lines that can’t be read as they were meant',
  shape: 'What stands where',
  completeness: 'What is missing',
  names: 'Names',
};

const derived: Record<string, (current: string) => string> = {
  'package.json': (current) => {
    const manifest = JSON.parse(current);
    manifest.contributes.configuration.properties['emn.severity'].properties = Object.fromEntries(
      rules.map(({ code }) => [
        code,
        {
          type: 'string',
          enum: severities,
          enumDescriptions: severities.map((severity) => `%configuration.severity.${severity}%`),
          description: `%rule.${code}%`,
        },
      ]),
    );
    manifest.contributes.configuration.properties['emn.severity'].additionalProperties = false;
    delete manifest.contributes.configuration.properties['emn.severity'].propertyNames;
    return json(manifest);
  },
  'package.nls.json': (current) => {
    const others = Object.entries(JSON.parse(current)).filter(([key]) => !key.startsWith('rule.'));
    return json(Object.fromEntries([...others, ...rules.map(({ code, summary }) => [`rule.${code}`, summary])]));
  },
  'docs/rules/README.md': () =>
    [
      '# Findings',
      '',
      'Everything that the editor and `emn check` can find, with a page for each. How serious a finding is can be changed:',
      'the setting `emn.severity` takes its code.',
      ...Object.entries(groupTitles).flatMap(([group, title]) => [
        '',
        `## ${title}`,
        '',
        '| code | what it says | draft | final |',
        '| --- | --- | --- | --- |',
        ...rules.filter((rule) => rule.group === group).map(row),
      ]),
      '',
    ].join('\n'),
};

function row({ code, summary, severity, finalSeverity }: Rule): string {
  return `| [${code}](${code}.md) | ${summary} | ${severity} | ${finalSeverity ?? severity} |`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

const stale = Object.entries(derived).filter(([file, derive]) => {
  const full = path.join(root, file);
  const current = readOrEmpty(full);
  const wanted = derive(current);
  if (normal(current) === normal(wanted)) return false;
  if (!process.argv.includes('--check')) writeFileSync(full, wanted);
  return true;
});

for (const [file] of stale)
  console.log(process.argv.includes('--check') ? `${file} is stale: npm run derive` : `wrote ${file}`);
if (process.argv.includes('--check') && stale.length > 0) process.exitCode = 1;

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** JSON is compared by its content: the formatter lays it out in its own way. */
function normal(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text.trim();
  }
}
