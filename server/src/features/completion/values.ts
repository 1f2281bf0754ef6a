import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis.ts';
import { findSlot } from '../../study/slot-names.ts';
import { quoted } from '../../syntax/write.ts';
import { answerCard, countryCard, origin, paragraphs } from '../cards.ts';
import type { CompletionContext } from './context.ts';
import type { Offer } from './item.ts';
import { offerNames } from './names.ts';
import { offerSources } from './references.ts';

type ValueContext = Extract<CompletionContext, { type: 'value' }>;

/** What can follow a key. */
export function offerValues(analysis: Analysis, context: ValueContext, cursor: number): Offer[] {
  const { format, path, typed, lead, tail } = context;
  const quote = /^["']/.exec(analysis.text.slice(typed.start, cursor))?.[0] ?? '';
  const write = (text: string) => lead + text + tail;
  const plain = (label: string, more: Partial<Offer> = {}): Offer => ({
    label,
    kind: CompletionItemKind.EnumMember,
    newText: write(label),
    span: typed,
    ...more,
    filter: quote + (more.filter ?? label),
  });
  const { value } = format;
  if (value.type === 'yes-no') return offerYesNo(analysis, path, plain);
  if (value.type === 'choice') {
    const documentation = paragraphs(format.about, origin('Format of a contribution'));
    return value.choices.map((choice) => plain(choice, { documentation }));
  }
  if (value.type === 'names') {
    const taken = namesBeside(analysis, value.of, cursor);
    return offerNames(analysis, value.of, typed, cursor, (name) => write(quoted(name)), taken);
  }
  if (path.length === 1 && format.name === 'study') return offerStudies(analysis, plain);
  if (path[0] === 'facts' && format.name === 'source')
    return offerSources(analysis, typed).map((offer) => ({
      ...offer,
      newText: write(offer.newText),
      filter: quote + (offer.filter ?? ''),
    }));
  return format.name === 'country' ? offerCountries(analysis, plain) : [];
}

type MakeOffer = (label: string, more?: Partial<Offer>) => Offer;

function offerYesNo({ study }: Analysis, path: readonly string[], plain: MakeOffer): Offer[] {
  const slot = study && findSlot(study, path[1] ?? '').slot;
  if (slot?.kind === 'open') return [];
  return (['yes', 'no'] as const).map((value) =>
    plain(value, { documentation: study && slot && answerCard(study, slot, value) }),
  );
}

function offerStudies({ studies }: Analysis, plain: MakeOffer): Offer[] {
  return studies.map(({ id, citation, title }) =>
    plain(id, { detail: citation, documentation: paragraphs(title, origin(citation)) }),
  );
}

/** Countries by code or name: members, then observers, each by name. */
function offerCountries({ study, studies }: Analysis, plain: MakeOffer): Offer[] {
  const known = study ?? studies[0];
  if (!known) return [];
  return [...known.countries]
    .sort((a, b) => a.role.localeCompare(b.role) || a.name.localeCompare(b.name))
    .map((country) =>
      plain(country.code, {
        detail: country.name,
        filter: `${country.code} ${country.name}`,
        documentation: countryCard(country, known.language.months),
      }),
    );
}

/** The names that the list at `cursor` holds already, apart from the one that is being written. */
function namesBeside({ questionnaire }: Analysis, list: 'actors' | 'programmes', cursor: number): string[] {
  const answer = questionnaire.answers.find(({ span }) => span.start <= cursor && cursor <= span.end);
  const names = answer?.[list] ?? [];
  return names.filter(({ span }) => cursor < span.start || cursor > span.end).map(({ value }) => value);
}
