import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { groupTitles } from '../../server/src/rules/groups.ts';
import { rules } from '../../server/src/rules/index.ts';
import { wording } from '../../server/src/wording.ts';
import { loadFixtures } from '../support/fixtures.ts';

const root = path.join(import.meta.dirname, '../..');
const codes = rules.map(({ code }) => code);
const fixtures = loadFixtures();
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

describe('the registry of rules', () => {
  it('has each code once', () => {
    assert.deepEqual(codes, [...new Set(codes)]);
  });

  for (const { code, summary } of rules) {
    it(`has a documentation page for ${code} that starts with its name and a sentence`, () => {
      const [title, blank, sentence] = read(`docs/rules/${code}.md`).split('\n');
      assert.equal(title, `# ${code}`);
      assert.equal(blank, '');
      assert.match(sentence ?? '', /^[^#].+\.$/);
    });

    it(`has fixtures with and without ${code}`, () => {
      const own = fixtures.filter((fixture) => fixture.code === code).map(({ name }) => name);
      assert.ok(own.some((name) => name.startsWith('clean')) && own.some((name) => !name.startsWith('clean')));
    });

    it(`has words for ${code}`, () => {
      assert.equal(wording[code as keyof typeof wording]?.summary, summary);
      assert.match(summary, /^[A-Z].+\.$/);
    });
  }

  it('is all that there are pages, fixtures and words for', () => {
    const pages = readdirSync(path.join(root, 'docs/rules')).filter((name) => name !== 'README.md');
    assert.deepEqual(pages, codes.map((code) => `${code}.md`).sort());
    assert.deepEqual([...new Set(fixtures.map(({ code }) => code))].sort(), codes.toSorted());
    assert.deepEqual(Object.keys(wording).sort(), codes.toSorted());
  });

  it('is what the setting emn.severity offers', () => {
    const { contributes } = JSON.parse(read('package.json'));
    const sections = [contributes?.configuration ?? []].flat();
    const setting = sections.map(({ properties }) => properties?.['emn.severity']).find((each) => each);
    const offered = setting?.propertyNames?.enum ?? Object.keys(setting?.properties ?? {});
    const groups = new Set<string>(rules.map(({ group }) => group));
    assert.deepEqual([...offered].sort(), [...groups, ...codes].sort());
  });

  it('has no code that is the name of a group', () => {
    assert.deepEqual(
      codes.filter((code) => code in groupTitles),
      [],
    );
  });

  it('speaks of nothing that only programmers know', () => {
    const foreign = /\b(?:map|mapping|scalar|alias|node|flow|token|schema|property|parse[dr]?|YAML)\b/i;
    const said = Object.values(wording).flatMap((texts) => Object.values(texts));
    assert.deepEqual(
      said.filter((text) => foreign.test(text)),
      [],
    );
  });
});
