/**
 * A study as data. Everything here is read from `server/studies/` by `load.ts`;
 * no question, term, actor or programme is named in code.
 */

import type { Language, Preferred } from './language.ts';

/** `yes-no`: asks for Yes or No, and a text. `open`: asks for a text only. */
export type SlotKind = 'yes-no' | 'open';

/** Where the thing asked about happens: in third countries of origin and transit, or in the contributing country. */
export type Scope = 'third-countries' | 'own-country';

export interface Study {
  /** Name used in contributions, for example `emn-2024-1`. Equals the name of the study's folder. */
  readonly id: string;
  /** How the study is cited, for example `EMN Study 2024/1`. */
  readonly citation: string;
  readonly title: string;
  readonly year: number;
  readonly sections: readonly Section[];
  readonly questions: readonly Question[];
  /** All answer slots in the order of the questionnaire. */
  readonly slots: readonly Slot[];
  readonly terms: readonly Term[];
  readonly instructions: readonly Instruction[];
  /** Actors of the study, followed by those common to all studies. */
  readonly actors: readonly Actor[];
  /** Programmes of the study, followed by those common to all studies. */
  readonly programmes: readonly Programme[];
  /** EMN Member and Observer Countries. */
  readonly countries: readonly Country[];
  /** What is known of the language of contributions. */
  readonly language: Language;
  /** Words that the study prefers to others. */
  readonly preferred: readonly Preferred[];
  /** What is compared between answers and texts; empty where the study has no checks.yaml. */
  readonly checks: Checks;
}

/** What a study says about contradictions between answers, and between an answer and its text. */
export interface Checks {
  readonly asks: readonly Asked[];
  readonly disagreements: readonly Disagreement[];
}

/** The words by which a text shows that there is what the question asks for. */
export interface Asked {
  readonly slots: readonly string[];
  /** What is asked for, in every form, in small letters: `challenge`, `challenges`. */
  readonly subject: readonly string[];
  /** Phrases of a text that describes it, in small letters; `…` stands for any words of the same sentence. */
  readonly cues: readonly string[];
  /** True where the cues count in a text too that begins by denying. */
  readonly evenAfterDenial: boolean;
}

/** Answers that can't all be right. */
export interface Disagreement {
  /** Every one of them is given; the finding stands at the first. */
  readonly all: readonly Outcome[];
  /** At least one of them is given; empty where `all` is enough. */
  readonly any: readonly Outcome[];
  /** A clause in small letters that says why, after a colon. */
  readonly why: string;
}

/** A yes or a no to a slot. */
export interface Outcome {
  readonly slot: string;
  readonly answer: 'yes' | 'no';
}

export interface Section {
  readonly number: number;
  readonly title: string;
}

export interface Question {
  /** `Q3` */
  readonly id: string;
  readonly number: number;
  readonly section: number;
  /** Two to six words, for outlines and lists. */
  readonly title: string;
  /** The question restated in full; for a question with parts, what the parts have in common. */
  readonly text: string;
  readonly optional: boolean;
  /** The question's answer slots: one, or one for each part. */
  readonly slots: readonly Slot[];
}

/** The place of one answer: a question without parts, or one part of a question. */
export interface Slot {
  /** `Q2`, `Q3a` */
  readonly id: string;
  /** `Q3` */
  readonly question: string;
  /** `a`, `b`; absent where the question has no parts. */
  readonly part?: string;
  readonly section: number;
  readonly title: string;
  /** What is asked here, restated in full: understandable without the question's common text. */
  readonly text: string;
  readonly kind: SlotKind;
  readonly optional: boolean;
  readonly scope?: Scope;
  /** What the study offers as examples of an answer, one phrase each. */
  readonly examples: readonly string[];
  /** Figures that the study asks for, as a phrase that goes on from «asks»: `how many victims were supported`. */
  readonly figures?: string;
  /** What Yes and No say here, one sentence each; only where `kind` is `yes-no`. */
  readonly meaning?: { readonly yes: string; readonly no: string };
}

export interface Term {
  readonly id: string;
  /** As the study names it, for example `international dimension`. */
  readonly name: string;
  readonly footnote: number;
  /** The question that the footnote belongs to, for example `Q3`. */
  readonly question: string;
  /** Every word form that stands for the term in running text, in lower case: `policy`, `policies`. */
  readonly forms: readonly string[];
  /** The core of the definition. */
  readonly definition: string;
  /** What counts. */
  readonly counts: readonly string[];
  /** What counts too, beyond the core. */
  readonly countsToo: readonly string[];
  readonly outOfScope: readonly string[];
}

/** A note that tells how to report, rather than what a word means. */
export interface Instruction {
  readonly footnote: number;
  readonly question: string;
  readonly text: string;
  /** First year to report on, where the instruction limits the period. */
  readonly fromYear?: number;
}

/** What actors and programmes have in common; `name-index.ts` finds them in text by any of their names. */
export interface Named {
  /** Official English name. */
  readonly name: string;
  readonly acronym?: string;
  /** Name in the country's own language. */
  readonly native?: string;
  /** Short and other forms that are as good as the name. */
  readonly short: readonly string[];
  /** Forms that are found in texts but are not its name: wrong spellings, loose translations. */
  readonly variants: readonly string[];
  /** Names it had before. */
  readonly former: readonly string[];
  /** Why it is named or spelt as it is, one sentence; said where a text has another form. */
  readonly naming?: string;
  /** ISO 3166-1 alpha-2 (EL for Greece) where it belongs to one country; absent for EU and international ones. */
  readonly country?: string;
  /** As printed: `2024–2026`, `since 2019`. */
  readonly years?: string;
  /** The body it belongs to or is run by. */
  readonly owner?: string;
  /** A remark for the reader, one or two sentences. */
  readonly note?: string;
  /** Where the entry comes from, for example `EMN Study 2024/1, Lithuanian contribution`. */
  readonly origin: string;
}

export interface Actor extends Named {
  /** `ministry`, `EU agency`, `NGO` … */
  readonly type: string;
}

export interface Programme extends Named {
  /** `action plan`, `operation`, `service` … */
  readonly kind: string;
}

export interface Country {
  /** Code used in contributions: ISO 3166-1 alpha-2, but EL for Greece. */
  readonly code: string;
  /** ISO 3166-1 alpha-2. */
  readonly iso: string;
  readonly name: string;
  readonly role: 'member' | 'observer';
  /** Place in the EU's protocol order; members only. */
  readonly protocolOrder?: number;
  /** First day as an observer, `2021-03-11`; absent where no date was found. */
  readonly since?: string;
  /** How sure the date is, where it is not verified. */
  readonly note?: string;
}
