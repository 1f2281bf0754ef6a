import { block, type Said } from './contributions.ts';

/** One mistake, as it is made in the lines of one answer. */
export interface Plant {
  readonly name: string;
  readonly code: string;
  /** The lines as they are meant, and as they are written by mistake. */
  make(said: Said): readonly [right: string, wrong: string];
  /** True where the first remedy restores what was meant. */
  readonly mends: boolean;
  /** True where a yes or no is needed for it. */
  readonly needs?: 'answer' | 'yes' | 'no';
  /** True where it is made in one answer of a contribution only, since the others take part in it. */
  readonly once?: boolean;
}

/** An answer whose text is given as it is written in the file. */
function withText(said: Said, narrative: string): string {
  const lines = block(said).split('\n');
  return `${[...lines.slice(0, lines.indexOf('    narrative: |')), `    narrative: ${narrative}`].join('\n')}\n`;
}

/** The text on the line of its entry, where it should stand below `|`. */
const inline = (name: string, code: string, text: (paragraph: string) => string): Plant => ({
  name,
  code,
  mends: true,
  make: (said) => {
    const written = text(said.paragraphs[0]);
    return [withText(said, `|\n      ${written}`), withText(said, written)];
  },
});

/** A change of the answer's usual lines. */
const changed = (name: string, code: string, change: (block: string) => string, needs?: Plant['needs']): Plant => ({
  name,
  code,
  mends: true,
  needs,
  make: (said) => [block(said), change(block(said))],
});

/** Sentences in front of the answer’s text. */
const inText = (name: string, code: string, right: string, wrong: string): Plant => {
  const withSentences = (own: Said, sentences: string) =>
    block({ ...own, paragraphs: [`${sentences} ${own.paragraphs[0]}`, own.paragraphs[1]] });
  return { name, code, mends: true, once: true, make: (own) => [withSentences(own, right), withSentences(own, wrong)] };
};

const list = (said: Said) => `\n      - ${said.paragraphs[0]}\n      - ${said.paragraphs[1]}`;

export const plants: readonly Plant[] = [
  inline('a colon in a text', 'colon-in-text', (text) => `Note: ${text}`),
  inline('a number sign in a text', 'hash-cuts-text', (text) => `The list #12 is kept. ${text}`),
  inline('bold print at the start', 'markup-as-alias', (text) => `**Note.** ${text}`),
  inline('a quotation at the start', 'markup-as-alias', (text) => `"Note" was said. ${text}`),
  inline('a reference at the start', 'alias-not-supported', () => '*note'),
  changed('tabs', 'tab-indent', (lines) => lines.replace(/^ {4}/gm, '\t')),
  changed('hard spaces', 'hard-space-indent', (lines) => lines.replace(/^ {4}(?=\w)/gm, '\u00a0'.repeat(4))),
  changed('a paragraph too far left', 'outdented-text', (lines) => lines.replace(/\n\n {6}/, '\n\n    ')),
  {
    name: 'a list below >',
    code: 'bullets-folded',
    mends: true,
    make: (said) => [withText(said, `|${list(said)}`), withText(said, `>${list(said)}`)],
  },
  {
    name: 'paragraphs between quotation marks',
    code: 'bullets-folded',
    mends: true,
    make: (said) => [block(said), withText(said, `"${said.paragraphs.join('\n\n      ')}"`)],
  },
  {
    name: 'a quotation mark that is never closed',
    code: 'unclosed-quote',
    mends: true,
    make: (said) => [withText(said, `"${said.paragraphs[0]}"`), withText(said, `"${said.paragraphs[0]}`)],
  },
  changed('two versions', 'conflict-marker', (lines) =>
    lines.replace(/^ {6}.*\n$/m, (text) => `<<<<<<< ours\n${text}=======\n      Another text.\n>>>>>>> theirs\n`),
  ),
  changed('an answer twice', 'duplicate-key', (lines) => lines.replace(/^ {4}answer.*\n/m, '$&$&'), 'answer'),
  changed('a colon without a space', 'yaml-syntax', (lines) => lines.replace('answer: ', 'answer:'), 'answer'),
  changed('a colon forgotten', 'yaml-syntax', (lines) => lines.replace('answer: ', 'answer '), 'answer'),
  changed('a bracket never closed', 'yaml-syntax', (lines) => lines.replace(']', '')),
  {
    name: 'a comma too many',
    code: 'yaml-syntax',
    mends: true,
    make: (said) => [block(said).replace(']', ', Europol]'), block(said).replace(']', ', , Europol]')],
  },
  changed('an entry too far right', 'yaml-syntax', (lines) => lines.replace('    actors', '     actors'), 'answer'),
  changed('a misspelt entry', 'unknown-key', (lines) => lines.replace('narrative', 'narative')),
  changed('a question in small letters', 'unknown-question', (lines) => lines.replace('Q', 'q')),
  changed('a name without brackets', 'wrong-type', (lines) => lines.replace(/\[(.*)\]/, '$1')),
  changed(
    'an answer in capitals',
    'not-yes-no',
    (lines) => lines.replace(/answer: (\w+)/, (all) => all.replace(/\w+$/, (word) => word.toUpperCase())),
    'answer',
  ),
  {
    name: 'a misspelt actor',
    code: 'unknown-actor',
    mends: true,
    make: (said) => [block({ ...said, actor: 'Europol' }), block({ ...said, actor: 'Europoll' })],
  },
  {
    ...changed('no answer', 'missing-answer', (lines) => lines.replace(/^ {4}answer.*\n/m, ''), 'answer'),
    mends: false,
  },
  {
    ...changed('no text after yes', 'missing-narrative', (lines) => lines.replace(/ {4}narrative[\s\S]*/, ''), 'yes'),
    mends: false,
  },
  {
    ...changed('no text after no', 'bare-no', (lines) => lines.replace(/ {4}narrative[\s\S]*/, ''), 'no'),
    mends: false,
  },
  {
    ...changed('a placeholder', 'placeholder-text', (lines) => lines.replace('The room', 'The TBC room')),
    mends: false,
  },
  {
    ...changed('a fact that is not there', 'unknown-fact', (lines) => lines.replace('The room', 'The {{room}}')),
    mends: false,
  },
  {
    ...changed('a source that is not there', 'unknown-source', (lines) =>
      lines.replace('is open.', 'is open [@list].'),
    ),
    mends: false,
  },
  changed('a footnote whose text was left behind', 'footnote-without-text', (lines) =>
    lines.replace('is open.', 'is open[^1].'),
  ),
  changed('a link that lost its address', 'empty-link-text', (lines) => lines.replace('The room', 'The <u>room</u>')),
  inText(
    'a name without its article',
    'name-variant',
    'Officers write to the Council of the Baltic Sea States.',
    'Officers write to the Council of Baltic Sea States.',
  ),
  inText(
    'a former name',
    'name-variant',
    'Officers write to the European Union Agency for Law Enforcement Cooperation.',
    'Officers write to the European Police Office.',
  ),
  {
    name: 'an actor in capitals',
    code: 'name-variant',
    mends: true,
    make: (own) => [block({ ...own, actor: 'Europol' }), block({ ...own, actor: 'EUROPOL' })],
  },
  inText(
    'an abbreviation without its name',
    'abbreviation-undefined',
    'Officers write to the United Nations Office on Drugs and Crime (UNODC). The UNODC writes back.',
    'Officers write to the UNODC. The UNODC writes back.',
  ),
  inText(
    'an abbreviation that is introduced too late',
    'abbreviation-undefined',
    'Officers ask the Lost Property Office (LPO). The LPO knows the LPO.',
    'Officers ask the LPO. The LPO knows the Lost Property Office (LPO).',
  ),
  inText(
    'a name in full before its abbreviation',
    'abbreviation-undefined',
    'Officers ask the Lost Children Office (LCO). The LCO knows the LCO.',
    'Officers ask the Lost Children Office. The Lost Children Office (LCO) knows the LCO.',
  ),
  inText(
    'an abbreviation that is not used',
    'abbreviation-unused',
    'Officers ask the Lost Letters Office.',
    'Officers ask the Lost Letters Office (LLO).',
  ),
  inText(
    'an abbreviation that is introduced twice',
    'abbreviation-reintroduced',
    'Officers ask the Lost Keys Office (LKO). The LKO knows the LKO.',
    'Officers ask the Lost Keys Office (LKO). The Lost Keys Office (LKO) knows the LKO.',
  ),
  changed('soft hyphens', 'paste-residue', (lines) => lines.replace('The room', 'The ro\u00adom')),
];
