// Writes what derives from the registry of rules: the setting `emn.severity` in package.json with its descriptions in
// package.nls.json, and the index of the documentation pages. With --check it writes nothing and fails where one is stale.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { groupTitles } from '../server/src/rules/groups.ts';
import { rules } from '../server/src/rules/index.ts';
import type { Rule } from '../server/src/rules/rule.ts';

const root = path.resolve(import.meta.dirname, '..');
const severities = ['error', 'warning', 'information', 'hint', 'off'];

const groups = Object.entries(groupTitles).filter(([group]) => rules.some((rule) => rule.group === group));

/** The languages besides English in which titles and summaries can be read. */
const languages = ['lt', 'de', 'fr'];

const derived: Record<string, (current: string) => string> = {
  'package.json': (current) => {
    const manifest = JSON.parse(current);
    manifest.contributes.configuration.properties['emn.severity'].properties = Object.fromEntries(
      [
        ...groups.map(([group]) => [group, `%group.${group}%`]),
        ...rules.map(({ code }) => [code, `%rule.${code}%`]),
      ].map(([name, description]) => [
        name,
        {
          type: 'string',
          enum: severities,
          enumDescriptions: severities.map((severity) => `%configuration.severity.${severity}%`),
          description,
        },
      ]),
    );
    manifest.contributes.configuration.properties['emn.severity'].additionalProperties = false;
    delete manifest.contributes.configuration.properties['emn.severity'].propertyNames;
    return json(manifest);
  },
  'package.nls.json': (current) => {
    const others = Object.entries(JSON.parse(current)).filter(([key]) => !/^(?:group|rule)\./.test(key));
    const ofGroups = groups.map(([group, title]) => [`group.${group}`, `All of “${title}”`]);
    const ofRules = rules.map(({ code, summary }) => [`rule.${code}`, summary]);
    return json(Object.fromEntries([...others, ...ofGroups, ...ofRules]));
  },
  ...Object.fromEntries(languages.map((language) => [`package.nls.${language}.json`, translated(language)])),
  'l10n/bundle.l10n.json': () => json(Object.fromEntries(clientTexts().map((text) => [text, text]))),
  'docs/rules/README.md': () =>
    [
      '# Findings',
      '',
      'Everything that the editor and `emn check` can find, with a page for each. How serious a finding is can be changed:',
      'the setting `emn.severity` takes its code, or the name of a whole group; a code counts more than its group.',
      ...groups.flatMap(([group, title]) => [
        '',
        `## ${title}`,
        '',
        `Group \`${group}\``,
        '',
        '| code | what it says | draft | final |',
        '| --- | --- | --- | --- |',
        ...rules.filter((rule) => rule.group === group).map(row),
      ]),
      '',
    ].join('\n'),
};

/** What is translated by hand, and the summaries of the rules, in English where there is no translation yet. */
function translated(language: string): (current: string) => string {
  return (current) => {
    const byHand = Object.entries(JSON.parse(current)).filter(([key]) => !key.startsWith('rule.'));
    const words: Record<string, { summary: string }> = JSON.parse(
      readOrEmpty(path.join(root, `server/wording/${language}.json`)),
    );
    const ofRules = rules.map(({ code, summary }) => [`rule.${code}`, words[code]?.summary ?? summary]);
    return json(Object.fromEntries([...byHand, ...ofRules]));
  };
}

/** Every text that the client asks a translation for, in alphabetical order. */
function clientTexts(): string[] {
  const files = readdirSync(path.join(root, 'client/src'), { recursive: true, encoding: 'utf8' });
  const sources = files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readOrEmpty(path.join(root, 'client/src', file)));
  const found = sources.flatMap((source) => [...source.matchAll(/\bt\(\s*'((?:\\.|[^'\\])*)'/g)]);
  return [...new Set(found.map(([, text = '']) => text.replace(/\\(.)/g, '$1')))].sort();
}

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
