import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json'));

/** Licences that let their code be passed on within ours. */
const free = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'Unlicense',
  'CC0-1.0',
  'PSF-2.0',
  'Zlib',
  'BlueOak-1.0.0',
];

describe('Dependencies', () => {
  const rows = [...read('ARCHITECTURE.md').matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$/gm)];
  const listed = new Map(rows.map(([, name = '', licence = '', why = '']) => [name, { licence, why }]));

  it('are all in the tables of ARCHITECTURE.md, and no others, with a reason', () => {
    const all = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
    assert.deepEqual([...listed.keys()].sort(), all.sort());
    for (const [name, { why }] of listed) assert.ok(why.trim().length > 4, name);
  });

  it('have the licence that the table names', () => {
    for (const [name, { licence }] of listed) {
      assert.equal(JSON.parse(read(`node_modules/${name}/package.json`)).license, licence, name);
    }
  });

  it('of what is shipped have licences that let them be passed on, and so have theirs', () => {
    const { packages } = JSON.parse(read('package-lock.json'));
    const shipped = Object.entries<{ dev?: boolean; optional?: boolean; license?: string }>(packages).filter(
      ([folder, { dev }]) => folder !== '' && !dev,
    );
    assert.ok(shipped.length >= Object.keys(manifest.dependencies).length);
    for (const [folder, { license = '' }] of shipped) {
      const any = license.replace(/[()]/g, '').split(/ (?:OR|AND) /);
      assert.ok(
        any.every((each) => free.includes(each)),
        `${folder}: ${license}`,
      );
    }
  });
});
