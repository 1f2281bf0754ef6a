import assert from 'node:assert/strict';
import { type Filter, filters } from '../../client/src/views/questionnaire/filter.ts';
import { type Node, nodesOf } from '../../client/src/views/questionnaire/nodes.ts';
import { percent, progressText } from '../../client/src/views/questionnaire/progress.ts';
import { icons, stateOf } from '../../client/src/views/questionnaire/state.ts';
import { slotAt } from '../../client/src/views/slot-at.ts';
import { overviewOf } from '../../server/src/features/overview.ts';
import { analysisOf } from '../support/analyse.ts';
import { tinyStudy } from '../support/studies.ts';

const overview = (answers: string) =>
  overviewOf(analysisOf(`study: tiny-2026\ncountry: LT\nsummary: x\nanswers:\n${answers}`, tinyStudy()));

/** The tree as lines, two blanks for each level. */
function drawn(nodes: readonly Node[], depth = 0): string[] {
  return nodes.flatMap((node) => [
    `${'  '.repeat(depth)}${node.label} – ${node.description}`,
    ...drawn(node.children, depth + 1),
  ]);
}

const some =
  '  Q1: { narrative: One two., status: agreed, comments: [{ text: x }] }\n  Q2a: { answer: yes }\n  Q2b: { answer: no }\n';

describe('Tree of questions', () => {
  it('has sections, questions and parts, each with its state in words', () => {
    assert.deepEqual(drawn(nodesOf(overview(some), 'all')), [
      '1. Finding umbrellas – 2 of 3 answered',
      '  Q1 Where umbrellas are found – agreed · 2 words · 1 comment',
      '  Q2 Umbrella policies – 1 of 2 answered',
      '    Q2a Umbrella policies abroad – no text yet · Yes · 1 warning',
      '    Q2b Umbrella policies at home – answered · No · 1 remark',
      '2. Giving umbrellas back – 0 of 0 answered',
      '  Q3 Plans for giving back – optional, left out',
    ]);
  });

  const shown: Readonly<Record<Filter, string>> = {
    all: 'Q1 Q2a Q2b Q3',
    open: 'Q2a',
    findings: 'Q2a Q2b',
    unreviewed: 'Q2a Q2b',
  };
  for (const filter of filters) {
    it(`shows ${filter}: ${shown[filter]}`, () => {
      const slots = (nodes: readonly Node[]): string[] =>
        nodes.flatMap(({ slot, children }) => [...(slot ? [slot.slot] : []), ...slots(children)]);
      assert.equal(slots(nodesOf(overview(some), filter)).join(' '), shown[filter]);
    });
  }

  it('keeps the counts of the whole under a filter', () => {
    assert.match(drawn(nodesOf(overview(some), 'open'))[0] ?? '', /2 of 3 answered/);
  });

  it('tells a contradiction, by sign and by words, and what it is', () => {
    const said = overview('  Q2a: { answer: no }\n  Q2b: { answer: no }\n  Q3: { answer: yes, narrative: Planned. }\n');
    const q3 = nodesOf(said, 'all')[1]?.children[0];
    assert.match(q3?.description ?? '', /^contradictory · Yes/);
    assert.equal(q3?.icon?.icon, 'warning');
    assert.ok(q3?.spoken.includes(said.slots.find(({ slot }) => slot === 'Q3')?.contradiction ?? '?'));
  });

  it('has another icon and other words for every state', () => {
    const states: readonly (readonly [answers: string, slot: number, state: string])[] = [
      ['', 0, 'missing'],
      ['', 3, 'left-out'],
      ['  Q1:\n', 0, 'incomplete'],
      ['  Q1: { narrative: x }\n', 0, 'answered'],
      ['  Q1: { narrative: x, status: reviewed }\n', 0, 'reviewed'],
      ['  Q1: { status: reviewed }\n', 0, 'incomplete'],
    ];
    for (const [answers, index, state] of states) {
      const slot = overview(answers).slots[index];
      assert.equal(slot && stateOf(slot), state);
    }
    const used = Object.values(icons).map(({ icon }) => icon);
    assert.equal(new Set(used).size, used.length);
  });

  it('says everything to a screen reader', () => {
    const all = (nodes: readonly Node[]): Node[] => nodes.flatMap((node) => [node, ...all(node.children)]);
    for (const { label, description, spoken } of all(nodesOf(overview(some), 'all'))) {
      assert.ok(spoken.includes(label) && spoken.includes(description));
    }
  });

  it('is empty while the study is not known', () => {
    assert.deepEqual(nodesOf(overviewOf(analysisOf('study: none\nanswers:\n')), 'all'), []);
  });
});

describe('Progress', () => {
  const cases: readonly (readonly [answered: number, expected: number, percent: number])[] = [
    [0, 0, 0],
    [0, 30, 0],
    [29, 30, 96],
    [999, 1000, 99],
    [1999, 2000, 99],
    [30, 30, 100],
  ];
  for (const [answered, expected, hundredths] of cases) {
    it(`${answered} of ${expected} is ${hundredths} %`, () =>
      assert.equal(percent({ answered, expected }), hundredths));
  }

  it('is told above the tree, with the filter', () => {
    assert.equal(progressText(overview(some), 'all', 4), '2 of 3 answered (66 %) · findings: 1 warning, 1 remark');
    assert.match(progressText(overview(some), 'open', 1), /· only open questions$/);
    assert.match(progressText(overview(some), 'findings', 0), /· only questions with findings: none$/);
    assert.match(progressText(overviewOf(analysisOf('study: none\n')), 'all', 0), /study is not named/);
  });
});

describe('The question at a line', () => {
  it('is the one whose answer holds it', () => {
    const { slots } = overview(
      '  Q1:\n    narrative: |\n      One.\n\n      Two.\n\n  Q2b: { answer: no }\nfacts: {}\n',
    );
    const at = [3, 4, 6, 7, 8, 9, 10, 11].map((line) => slotAt(slots, line)?.slot ?? '–').join(' ');
    assert.equal(at, '– Q1 Q1 Q1 Q1 – Q2b –');
  });
});
