import { cpSync } from 'node:fs';
import path from 'node:path';
import { root } from '../lib/install.mjs';

/** Copies the sample contributions, so that tests can write in them. @returns the folder of the copies */
export function copySamples(into: string): string {
  const folder = path.join(into, 'contributions');
  cpSync(path.join(root, 'samples'), folder, { recursive: true });
  return folder;
}
