import { skeleton } from '../model/missing.ts';
import type { Choices, NewContribution, NewContributionParams } from '../protocol.ts';
import type { Country, Study } from '../study/types.ts';
import { quoted } from '../syntax/write.ts';

/** What a new contribution can be about. */
export function choicesOf(studies: readonly Study[]): Choices {
  return {
    studies: studies
      .map(({ id, title, citation, year }) => ({ id, title, citation, year }))
      .sort((a, b) => b.year - a.year || a.id.localeCompare(b.id)),
    countries: (studies[0]?.countries ?? [])
      .map(({ code, name, role }) => ({ code, name, role }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  };
}

/**
 * An empty contribution with every question of the study, and a name for its file.
 * Throws a `RangeError` with a plain message where the study is not known.
 */
export function newContribution(
  studies: readonly Study[],
  { study: id, country }: NewContributionParams,
): NewContribution {
  const study = studies.find((candidate) => candidate.id === id);
  if (!study)
    throw new RangeError(`The study «${id}» is not known. Known: ${studies.map((known) => known.id).join(', ')}.`);
  const named = study.countries.find(({ code }) => code === country);
  const stem = fileStem(named?.name ?? '') || fileStem(country) || 'contribution';
  // Several studies of one year are told apart by their ids.
  const isOnlyOfYear = studies.every(({ id, year }) => id === study.id || year !== study.year);
  return {
    text: textOf(study, country, named),
    fileName: `${stem}-${isOnlyOfYear ? study.year : study.id}.emn.yaml`,
  };
}

function textOf(study: Study, code: string, country: Country | undefined): string {
  const organisation = country ? `EMN National Contact Point in ${country.name}` : '';
  const lines = [
    `# Contribution${country ? ` of ${country.name}` : ''} to ${study.citation}`,
    `study: ${study.id}`,
    `country: ${country ? code : quoted(code.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim())}`,
    'status: draft',
    'contact:',
    `  organisation: ${organisation}`.trimEnd(),
    '  email:',
    'summary: |',
    'answers:',
  ];
  const section = (number: number) => study.sections.find((candidate) => candidate.number === number);
  let current = 0;
  for (const slot of study.slots) {
    if (slot.section !== current) {
      current = slot.section;
      lines.push('', `  # ${current}. ${section(current)?.title ?? ''}`);
    }
    lines.push('');
    for (const line of skeleton(slot).trimEnd().split('\n')) lines.push(`  ${line}`);
  }
  return `${lines.join('\n')}\n`;
}

/** Disks take some 255 characters for the name of a file. */
const longestStem = 100;

/** `Bosnia and Herzegovina` → `bosnia-and-herzegovina`; empty for a name in another script. */
function fileStem(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}|\([^()]*\)/gu, '');
  return plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestStem)
    .replace(/^-|-$/g, '');
}
