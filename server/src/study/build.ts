import type {
  ActorsFileContent,
  ChecksFileContent,
  CountriesFileContent,
  LanguageFileContent,
  ProgrammesFileContent,
  QuestionsFileContent,
} from './file-shapes.ts';
import type { SharedFolder, StudyFolder } from './folder.ts';
import type { Language } from './language.ts';
import type { Actor, Checks, Country, Outcome, Programme, Question, Slot, Study } from './types.ts';

/** Puts a study together from files without a fault; undefined where one that is required is missing. */
export function build({ content }: StudyFolder, shared: SharedFolder): Study | undefined {
  const study = content['study.yaml'];
  const countries = shared.content['countries.yaml'];
  if (!study || !countries || !content['questions.yaml']) return undefined;
  const questions = content['questions.yaml'].questions.map(question);
  return {
    ...study,
    questions,
    slots: questions.flatMap(({ slots }) => slots),
    terms: content['terms.yaml']?.terms ?? [],
    instructions: content['terms.yaml']?.instructions ?? [],
    actors: [...actors(content['actors.yaml']), ...actors(shared.content['actors.yaml'])],
    programmes: [...programmes(content['programmes.yaml']), ...programmes(shared.content['programmes.yaml'])],
    countries: allCountries(countries),
    preferred: content['checks.yaml']?.preferred ?? [],
    checks: checks(content['checks.yaml']),
    language: languageOf(shared.content['language.yaml']),
  };
}

function checks(file: ChecksFileContent = { asks: [], disagreements: [], preferred: [] }): Checks {
  return {
    asks: file.asks.map((asked) => ({ ...asked, evenAfterDenial: asked.evenAfterDenial ?? false })),
    disagreements: file.disagreements.map(({ all, any, why }) => ({
      all: all.map(outcome),
      any: any.map(outcome),
      why,
    })),
  };
}

function outcome(written: string): Outcome {
  const [slot = '', answer] = written.split(' ');
  return { slot, answer: answer === 'yes' ? 'yes' : 'no' };
}

const noLanguage: Language = {
  denials: [],
  notDenials: [],
  tentative: [],
  numbers: [],
  months: [],
  prepositions: [],
  places: [],
  qualifiers: [],
  fillers: [],
  clauseStarts: [],
  ongoing: [],
  sourceCues: [],
  statistics: [],
  abbreviations: { known: [], words: [], introducers: [], carriers: [], expansions: [] },
  names: { formerCues: [] },
  links: { vague: [] },
  style: {
    spelling: { keepZ: [], prefer: [] },
    numbers: { serialBefore: [], placeBefore: [], telephone: [], quantityAfter: [], decimalBefore: [] },
    consistency: { prefixes: [], alike: [] },
  },
};

/** The language, with the sections that its file leaves out empty. */
function languageOf(file?: LanguageFileContent): Language {
  return { ...noLanguage, ...file, style: { ...noLanguage.style, ...file?.style } };
}

function question(data: QuestionsFileContent['questions'][number]): Question {
  const { id, section, title, text, parts } = data;
  const optional = data.optional ?? false;
  const common = { question: id, section, optional };
  const slots: Slot[] = parts
    ? parts.map((part) => ({ id: id + part.part, ...common, ...part }))
    : [{ id, ...common, ...slotOf(data) }];
  return { id, number: Number(id.slice(1)), section, title, text, optional, slots };
}

function slotOf({
  title,
  text,
  kind = 'open',
  scope,
  examples,
  figures,
  meaning,
}: QuestionsFileContent['questions'][number]) {
  return {
    title,
    text,
    kind,
    examples,
    ...(scope && { scope }),
    ...(figures && { figures }),
    ...(meaning && { meaning }),
  };
}

function actors(file?: ActorsFileContent): Actor[] {
  return file?.actors.map((actor) => ({ ...actor, origin: actor.origin ?? file.origin })) ?? [];
}

function programmes(file?: ProgrammesFileContent): Programme[] {
  return file?.programmes.map((programme) => ({ ...programme, origin: programme.origin ?? file.origin })) ?? [];
}

function allCountries({ members, observers }: CountriesFileContent): Country[] {
  return [
    ...members.map((country) => ({ ...country, iso: country.iso ?? country.code, role: 'member' as const })),
    ...observers.map((country) => ({ ...country, iso: country.iso ?? country.code, role: 'observer' as const })),
  ];
}
