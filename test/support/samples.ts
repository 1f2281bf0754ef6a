import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The contributions in `samples/`: what analysts are shown, and what tests read. */
export const sampleNames = ['lithuania-2024', 'invented-country-2024'] as const;

export type SampleName = (typeof sampleNames)[number];

/** Where a sample is stored. */
export function sampleFile(name: SampleName): string {
  return path.join(import.meta.dirname, '../../samples', `${name}.emn.yaml`);
}

export function sampleText(name: SampleName): string {
  return readFileSync(sampleFile(name), 'utf8');
}
