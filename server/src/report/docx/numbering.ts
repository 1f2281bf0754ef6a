import {
  AlignmentType,
  convertMillimetersToTwip,
  type ILevelsOptions,
  type INumberingOptions,
  LevelFormat,
} from 'docx';

const bullets = 'bullets';
const signs = ['•', '–', '▪'];

/** How far lists are indented, in twips: for one level. */
export const step = convertMillimetersToTwip(6);

/** Lists can't be nested deeper in Word. */
const deepest = 8;

/** The lists of the document: Word wants to be told of each numbered one. */
export class Numbering {
  readonly #starts = new Set<number>();
  #instances = 0;

  /** A new list; gives what its items on `level` (from 0) say of themselves. */
  list(start: number | undefined, level: number): { reference: string; level: number; instance: number } {
    if (start !== undefined) this.#starts.add(start);
    const reference = start === undefined ? bullets : `numbers-from-${start}`;
    return { reference, level: Math.min(level, deepest), instance: ++this.#instances };
  }

  get config(): INumberingOptions['config'] {
    return [
      {
        reference: bullets,
        levels: levels((level) => ({ format: LevelFormat.BULLET, text: signs[level % 3] ?? '•' })),
      },
      ...[...this.#starts].map((start) => ({
        reference: `numbers-from-${start}`,
        levels: levels((level) => ({ format: LevelFormat.DECIMAL, text: `%${level + 1}.`, start })),
      })),
    ];
  }
}

function levels(of: (level: number) => Partial<ILevelsOptions>): ILevelsOptions[] {
  return Array.from({ length: deepest + 1 }, (_, level) => ({
    level,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: step * (level + 1), hanging: step } } },
    ...of(level),
  }));
}
