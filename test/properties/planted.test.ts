import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rules } from '../../server/src/rules/index.ts';
import type { Finding, Fix } from '../../server/src/rules/rule.ts';
import { applyChanges } from '../../server/src/syntax/source-map.ts';
import { analysisOf, fixed } from '../support/analyse.ts';
import { type Plain, understood } from '../support/plain.ts';
import { shippedStudy } from '../support/studies.ts';
import { block, contributions, type Said, written } from './contributions.ts';
import { type Plant, plants } from './plants.ts';

/** The same contributions in every run; a counterexample is told as it is found, since smaller ones take long. */
const settings = { seed: 20240101, endOnFailure: true };
const study = shippedStudy();
const consistency = new Set(rules.filter(({ group }) => group === 'consistency').map(({ code }) => code));
const findingsOf = (text: string) => analysisOf(text, study).findings;
const named = (findings: readonly Finding[]) => findings.map(({ code, slot }) => `${code} ${slot ?? ''}`).sort();

/** What of `list` is not in `other`, each as often as it is missing there. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return list.filter((each) => !left.includes(each) || void left.splice(left.indexOf(each), 1));
}

/** Values without the blank space at their ends, which a change from one way of writing to another brings along. */
function trimmed(value: Plain): Plain {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(trimmed);
  return value && Object.fromEntries(Object.entries(value).map(([key, each]) => [key, trimmed(each)]));
}

/** Where `plant` can be made. */
function placesFor({ needs }: Plant, all: readonly Said[]): Said[] {
  return all.filter(({ answer }) => !needs || answer === needs || (needs === 'answer' && answer));
}

/** The contribution as it is meant, and with `plant` made at one place of it. */
function planted(plant: Plant, all: readonly Said[], at: Said): [right: string, wrong: string] {
  const [right, wrong] = plant.make(at);
  const text = (own: string) =>
    written(
      study,
      all.map((said) => (said === at ? own : block(said))),
    );
  return [text(right), text(wrong)];
}

/** The first remedy of every finding, as far as they don’t touch. */
function fixAll(text: string): string {
  const fixes = findingsOf(text).flatMap(({ fixes: [first], code }) =>
    first && !consistency.has(code) ? [first] : [],
  );
  const chosen: Fix['changes'][number][] = [];
  for (const { changes } of fixes) {
    const touches = changes.some(({ span }) =>
      chosen.some((c) => c.span.start <= span.end && span.start <= c.span.end),
    );
    if (!touches) chosen.push(...changes);
  }
  return applyChanges(
    text,
    chosen.sort((a, b) => a.span.start - b.span.start),
  );
}

const some = contributions(study);
const place = fc.double({ min: 0, max: 0.999, noNaN: true });
const pick = <T>(list: readonly T[], at: number): T | undefined => list[Math.floor(at * list.length)];

describe('a generated contribution', () => {
  it('has nothing to find but what its answers contradict', () => {
    fc.assert(
      fc.property(some, (all) => {
        const found = findingsOf(written(study, all.map(block))).filter(({ code }) => !consistency.has(code));
        assert.deepEqual(named(found), []);
      }),
      { ...settings, numRuns: 8 },
    );
  });

  for (const plant of plants) {
    it(`with ${plant.name} has ${plant.code} to find on top, ${plant.mends ? 'which its remedy mends' : 'once'}`, () => {
      fc.assert(
        fc.property(some, place, (all, at) => {
          const said = pick(placesFor(plant, all), at);
          if (!said) return;
          const [right, wrong] = planted(plant, all, said);
          const before = named(findingsOf(right));
          const findings = findingsOf(wrong);
          assert.deepEqual(without(named(findings), before), [`${plant.code} ${said.slot}`], wrong);
          const gone = without(before, named(findings)).filter(
            (each) => !consistency.has(each.split(' ')[0] as string),
          );
          assert.deepEqual(gone, []);
          const fix = findings.find(({ code }) => code === plant.code)?.fixes[0];
          if (!plant.mends) return;
          const after = fixed(wrong, fix ?? assert.fail('no remedy'));
          assert.deepEqual(named(findingsOf(after)), before);
          assert.deepEqual(trimmed(understood(after)), trimmed(understood(right)));
        }),
        { ...settings, numRuns: 5 },
      );
    });
  }

  it('with several mistakes is mended by all remedies together, and then left alone', () => {
    const mending = plants.filter(({ mends }) => mends);
    const several = fc.uniqueArray(fc.record({ plant: fc.constantFrom(...mending), at: place }), {
      selector: ({ at }) => Math.floor(at * study.slots.length),
      minLength: 2,
      maxLength: 5,
    });
    fc.assert(
      fc.property(some, several, (all, made) => {
        const blocks = all.map((said) => [block(said), block(said)] as const).map((both) => [...both]);
        for (const [index, { plant, at }] of made.entries()) {
          if (plant.once && made.findIndex((other) => other.plant === plant) < index) continue;
          const said = pick(all, at) as Said;
          if (placesFor(plant, [said]).length > 0) blocks[all.indexOf(said)] = [...plant.make(said)];
        }
        const text = (side: 0 | 1) =>
          written(
            study,
            blocks.map((both) => both[side] as string),
          );
        let mended = text(1);
        for (let round = 0; round < 6; round++) mended = fixAll(mended);
        assert.equal(fixAll(mended), mended);
        assert.deepEqual(trimmed(understood(mended)), trimmed(understood(text(0))), text(1));
      }),
      { ...settings, numRuns: 20 },
    );
  });
});
