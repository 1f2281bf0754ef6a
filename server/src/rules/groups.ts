import type { RuleGroup } from './rule.ts';

/** The groups of findings in the order in which they are listed, each with its heading. */
export const groupTitles: Readonly<Record<RuleGroup, string>> = {
  yaml: 'Lines that can’t be read as they were meant',
  shape: 'What stands where',
  completeness: 'What is missing',
  consistency: 'What contradicts itself',
  scope: 'What the study does not ask for',
  names: 'Names and abbreviations',
  references: 'Facts, sources and links',
  style: 'House style',
  suppression: 'Findings that are ignored on purpose',
};
