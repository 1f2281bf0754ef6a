import { setTimeout as pause } from 'node:timers/promises';
import type { Sample } from './documents.ts';
import { type Contestant, Editor } from './editor.ts';
import type { Row } from './table.ts';

/** What lies between two keystrokes of the fastest typist at least, in milliseconds. */
const betweenKeys = 20;

/** How often each thing is done on one document. */
export interface Rounds {
  readonly starts: number;
  /** Letters that are typed before anything is measured: of a paragraph, after which code is as fast as it gets. */
  readonly practice: number;
  readonly edits: number;
  readonly asks: number;
}

type Times = Record<'start' | 'edit' | 'outside' | 'hover' | 'completion' | 'symbols', number[]>;

/** What the two servers take for one document; they take turns, so that both meet the same disturbances. */
export async function latencies(
  sample: Sample,
  [ours, peer]: readonly [Contestant, Contestant],
  rounds: Rounds,
): Promise<Row[]> {
  const contestants = [ours, peer];
  const times: Times[] = contestants.map(() => ({
    start: [],
    edit: [],
    outside: [],
    hover: [],
    completion: [],
    symbols: [],
  }));
  for (let round = 0; round < rounds.starts; round++) {
    for (const [index, contestant] of contestants.entries()) {
      const start = performance.now();
      const editor = new Editor(contestant);
      await editor.open(sample);
      times[index]?.start.push(performance.now() - start);
      editor.stop();
    }
  }

  const editors = await Promise.all(contestants.map((contestant) => practised(contestant, sample, rounds.practice)));
  const turns = async (count: number, of: keyof Times, act: (editor: Editor, round: number) => Promise<number>) => {
    for (let round = 0; round < count; round++) {
      for (const [index, editor] of editors.entries()) {
        await pause(betweenKeys);
        times[index]?.[of].push(await act(editor, round));
      }
    }
  };
  const place = (round: number): number => sample.places[(round * 7) % sample.places.length] as number;
  const answer = sample.text.indexOf('answer: ') + 'answer: '.length;
  const key = sample.text.indexOf('  Q5:') + 3;
  const names = sample.text.indexOf('actors: [') + 'actors: ['.length;
  // Behind the places that are asked about, so that these stay where they are.
  const behind = sample.places.filter((each) => each > Math.max(key, names))[0] as number;
  await turns(rounds.edits, 'edit', async (editor, round) => {
    const time = await editor.edit(place(round), ' x');
    await editor.edit(place(round), '', 2);
    return time;
  });
  await turns(rounds.asks, 'outside', async (editor) => {
    const time = await editor.edit(answer, 'y');
    await editor.edit(answer, '', 1);
    return time;
  });
  await turns(rounds.asks, 'hover', (editor) => editor.ask('textDocument/hover', key, behind));
  await turns(rounds.asks, 'completion', (editor) => editor.ask('textDocument/completion', names, behind));
  await turns(rounds.asks, 'symbols', (editor) => editor.ask('textDocument/documentSymbol', 0, behind));
  for (const editor of editors) editor.stop();

  const [mine, other] = times as [Times, Times];
  const row = (what: string, of: keyof Times, target?: number): Row => ({
    what: `${what}, ${sample.name}`,
    unit: 'ms',
    ours: mine[of],
    peer: other[of],
    target,
  });
  const strict = sample.name === '66 KB';
  return [
    row('start → first findings', 'start', strict ? 150 : undefined),
    row('edit in a narrative → findings', 'edit', strict ? 10 : undefined),
    row('edit of a yes or no → findings', 'outside', strict ? 10 : undefined),
    row('hover after an edit', 'hover', strict ? 2 : undefined),
    row('completion after an edit', 'completion', strict ? 2 : undefined),
    row('outline after an edit', 'symbols'),
  ];
}

/** Resident memory after the document was opened and after edits in its narratives. */
export async function memory(sample: Sample, contestants: readonly [Contestant, Contestant]): Promise<Row[]> {
  const edits = 1000;
  const measured = await Promise.all(
    contestants.map(async (contestant) => {
      const editor = await ready(contestant, sample);
      const opened = editor.memory();
      for (let round = 0; round < edits; round++) {
        const offset = sample.places[(round >> 1) % sample.places.length] as number;
        await (round % 2 === 0 ? editor.edit(offset, ' x') : editor.edit(offset, '', 2));
      }
      await pause(4000);
      const after = editor.memory();
      editor.stop();
      return { opened: opened / 1e6, after: after / 1e6 };
    }),
  );
  const [mine, other] = measured as [(typeof measured)[number], (typeof measured)[number]];
  const row = (what: string, of: 'opened' | 'after', target?: number): Row => ({
    what: `${what}, ${sample.name}`,
    unit: 'MB',
    ours: [mine[of]],
    peer: [other[of]],
    target,
  });
  return [row('memory when opened', 'opened'), row(`memory after ${edits} edits`, 'after', 80)];
}

/** A server that has read the document and has had time to do what it does after its start. */
async function ready(contestant: Contestant, sample: Sample): Promise<Editor> {
  const editor = new Editor(contestant);
  await editor.open(sample);
  await editor.quiet();
  for (let round = 0; round < 20; round++) {
    const offset = sample.places[round % sample.places.length] as number;
    await editor.edit(offset, ' x');
    await editor.edit(offset, '', 2);
  }
  return editor;
}

/** A server that has taken some typing already. */
async function practised(contestant: Contestant, sample: Sample, letters: number): Promise<Editor> {
  const editor = await ready(contestant, sample);
  for (let round = 0; round < letters; round++) {
    const offset = sample.places[round % sample.places.length] as number;
    await editor.type(offset, 'x');
    await pause(betweenKeys);
    await editor.type(offset, '', 1);
    await pause(betweenKeys);
  }
  await editor.quiet();
  return editor;
}
