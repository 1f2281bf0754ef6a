/** A language as data, common to all studies: words in small letters. What its file leaves out is empty. */
export interface Language {
  /** Words and phrases that deny: `no`, `does not`. */
  readonly denials: readonly string[];
  /** Phrases with such a word that deny nothing: `not only`. */
  readonly notDenials: readonly string[];
  /** Words that make a matter lie in the future or in doubt: `planned`. */
  readonly tentative: readonly string[];
  /** Number words. */
  readonly numbers: readonly { readonly word: string; readonly value: number }[];
  /** The names of the months in the order of the year, or nothing. */
  readonly months: readonly string[];
  /** Words that tie a noun to another: `of`. */
  readonly prepositions: readonly string[];
  /** Words before a number that is a place, not a quantity: `article`. */
  readonly places: readonly string[];
  /** Words before a number that make it another quantity: `further`, `over`. */
  readonly qualifiers: readonly string[];
  /** Words that do not tell what a number counts. */
  readonly fillers: readonly string[];
  /** Words that begin a new part of a sentence: `while`. */
  readonly clauseStarts: readonly string[];
  /** Words before a year that make it the begin of something that goes on: `since`. */
  readonly ongoing: readonly string[];
  /** Phrases that name the sources of a text's figures: `data come from`. */
  readonly sourceCues: readonly string[];
  /** Words for what numbers are taken from: `statistics`. */
  readonly statistics: readonly string[];
  readonly abbreviations: {
    /** Understood by every reader: `EU`. */
    readonly known: readonly string[];
    /** Words in capital letters that stand for nothing else: `NOT`. */
    readonly words: readonly string[];
    /** Words before an abbreviation in brackets that introduce it, in lower case: `hereinafter`. */
    readonly introducers: readonly string[];
    /** Words beside a name in capital letters that stands for nothing else, in lower case: `project`. */
    readonly carriers: readonly string[];
    /** What abbreviations stand for, where they are no body's or programme's. */
    readonly expansions: readonly { readonly abbreviation: string; readonly name: string }[];
  };
  readonly names: {
    /** Words beside a former name that is meant as such, in lower case: `formerly`. */
    readonly formerCues: readonly string[];
  };
  readonly links: {
    /** Texts of links that do not say where they lead, in lower case: `here`. */
    readonly vague: readonly string[];
  };
  /** House style. */
  readonly style: Style;
}

/** What is right in the language of the contributions. */
export interface Style {
  readonly spelling: {
    /** Words with -ize or -yze that are right as they are. */
    readonly keepZ: readonly string[];
    /** In small letters; may take an -s. */
    readonly prefer: readonly Preferred[];
  };
  readonly numbers: {
    /** Words before a number that is the name of something: of a law, a file. */
    readonly serialBefore: readonly string[];
    /** Words before a number that is a place in a text. */
    readonly placeBefore: readonly string[];
    /** Words near a telephone number. */
    readonly telephone: readonly string[];
    /** Words before a quantity, even where it looks like a year. */
    readonly quantityAfter: readonly string[];
    /** What follows a figure whose point is a decimal point, even where it looks like thousands. */
    readonly decimalBefore: readonly string[];
  };
  readonly consistency: {
    /** With and without a hyphen after these, a word is the same word. */
    readonly prefixes: readonly string[];
    /** Spellings that do not go together; the first is kept where they are equally common. */
    readonly alike: readonly (readonly string[])[];
  };
}

/** A wording that is preferred to others. */
export interface Preferred {
  readonly use: string;
  readonly instead: readonly string[];
  /** Nouns that come first where they follow: `human trafficking cases` → `cases of trafficking in human beings`. */
  readonly nouns: readonly string[];
}
