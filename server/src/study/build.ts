import type {
  ActorsFileContent,
  CountriesFileContent,
  ProgrammesFileContent,
  QuestionsFileContent,
} from './file-shapes.ts';
import type { SharedFolder, StudyFolder } from './folder.ts';
import type { Actor, Country, Programme, Question, Slot, Study } from './types.ts';

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
  };
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

function slotOf({ title, text, kind = 'open', scope, examples, meaning }: QuestionsFileContent['questions'][number]) {
  return { title, text, kind, examples, ...(scope && { scope }), ...(meaning && { meaning }) };
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
