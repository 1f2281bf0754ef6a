import fc from 'fast-check';
import type { Study } from '../../server/src/study/types.ts';

/** What a generated contribution says to one slot. */
export interface Said {
  readonly slot: string;
  /** Absent for an open question. */
  readonly answer?: 'yes' | 'no';
  readonly paragraphs: readonly [string, string];
  readonly actor: string;
}

const subjects = ['Officers', 'Teachers', 'Trained advisers', 'Volunteers', 'Doctors', 'Judges', 'Social workers'];
const actions = ['listen to', 'write to', 'visit', 'look after', 'stay in touch with', 'speak to'];
const others = ['neighbours', 'families', 'young people', 'travellers', 'farm workers', 'drivers', 'shop owners'];
const ways = ['every week', 'in small groups', 'without delay', 'in the evening', 'on market days', 'by telephone'];

const sentence = fc
  .tuple(...[subjects, actions, others, ways].map((words) => fc.constantFrom(...words)))
  .map(([subject, action, other, way]) => `${subject} ${action} ${other} ${way}.`);

/** Contributions that answer every slot of `study`, in its order, with prose of harmless words. */
export function contributions(study: Study): fc.Arbitrary<readonly Said[]> {
  // Names that mean the same body in every contribution.
  const actors = study.actors.filter(({ country, name }) => !country && !/[:,#[\]{}"'&*]/.test(name)).slice(0, 12);
  const said = fc.record({
    answer: fc.constantFrom('yes' as const, 'no' as const),
    paragraphs: fc.tuple(fc.tuple(sentence, sentence), fc.tuple(sentence, sentence)),
    actor: fc.constantFrom(...actors.map(({ name }) => name)),
  });
  return fc.array(said, { minLength: study.slots.length, maxLength: study.slots.length }).map((all) =>
    study.slots.map(({ id, kind }, index) => {
      const { answer, paragraphs, actor } = all[index] as (typeof all)[number];
      // Each text has something of its own, so that none repeats another.
      const [first, second] = paragraphs.map((sentences) => sentences.join(' ')) as [string, string];
      const own = `The room of ${id.replace(/^Q/, 'group ')} is open.`;
      return { slot: id, answer: kind === 'open' ? undefined : answer, paragraphs: [`${own} ${first}`, second], actor };
    }),
  );
}

/** The lines of one answer. */
export function block({ slot, answer, paragraphs, actor }: Said): string {
  const [first, second] = paragraphs;
  const lines = [`  ${slot}:`, answer && `    answer: ${answer}`, `    actors: [${actor}]`];
  return [...lines.filter(Boolean), '    narrative: |', `      ${first}`, '', `      ${second}`, ''].join('\n');
}

/** A contribution of these blocks. */
export function written(study: Study, blocks: readonly string[]): string {
  const opening = [`study: ${study.id}`, 'country: XA', 'summary: |', '  The work is described below.', 'answers:', ''];
  return opening.join('\n') + blocks.join('');
}
