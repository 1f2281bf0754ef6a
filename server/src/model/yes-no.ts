import type { MapEntry } from '../syntax/tree.ts';
import type { YesNo } from './questionnaire.ts';

/** Words taken for an answer, in lower case: what analysts of the network write in their own languages too. */
const words: Readonly<Record<'yes' | 'no', readonly string[]>> = {
  yes: [
    'yes',
    'y',
    'true',
    'ja',
    'oui',
    'taip',
    'jā',
    'jah',
    'tak',
    'ano',
    'áno',
    'igen',
    'si',
    'sí',
    'sì',
    'sim',
    'da',
    'ναι',
    'iva',
    'kyllä',
  ],
  no: [
    'no',
    'n',
    'false',
    'nein',
    'non',
    'ne',
    'nē',
    'ei',
    'nie',
    'nem',
    'não',
    'nu',
    'не',
    'όχι',
    'le',
    'nee',
    'nej',
    'nei',
  ],
};

/** What `written` means as an answer: `Yes.`, `«taip»`; undefined where it is none. */
export function yesOrNo(written: string): 'yes' | 'no' | undefined {
  const plain = written.toLowerCase().replace(/^["'“”„‘’«»*_]+|(?<![.!"'“”„‘’«»*_\s])[.!"'“”„‘’«»*_\s]+$/g, '');
  return words.yes.includes(plain) ? 'yes' : words.no.includes(plain) ? 'no' : undefined;
}

/** Reads what stands after `answer:`; undefined where nothing does. */
export function readYesNo(entry: MapEntry | undefined): YesNo | undefined {
  const node = entry?.value;
  if (!entry || node?.type !== 'scalar' || node.kind === 'null' || node.value.trim() === '') return undefined;
  const written = node.value.trim();
  const value = yesOrNo(written);
  const canonical = node.value === value;
  return { value, written, span: node.span, entry: entry.span, canonical };
}
