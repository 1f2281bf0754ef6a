import type { Analysis } from '../../analysis.ts';
import type { KeyFormat } from '../../model/format.ts';
import type { Location } from '../../model/locate.ts';
import { readYesNo } from '../../model/yes-no.ts';
import { findSlot } from '../../study/slot-names.ts';
import type { Study } from '../../study/types.ts';
import { enumerate } from '../../wording.ts';
import { answerCard, countryCard, escapeMarkdown, origin, paragraphs, questionCard, slotCard } from '../cards.ts';
import type { HoverCard } from './index.ts';

/** Hover on what the format gives a meaning: questions, keys, answers, the study, the country. */
export function hoverOfEntry(analysis: Analysis, location: Location): HoverCard | undefined {
  const card = location.on === 'key' ? keyCard(analysis, location) : valueCard(analysis, location);
  return card === undefined ? undefined : { span: location.node.span, card };
}

function keyCard({ study }: Analysis, { entries, node, format }: Location): string | undefined {
  if (study && entries.length === 2 && entries[0]?.key.value === 'answers') {
    const { slot, question } = findSlot(study, node.value);
    return slot ? slotCard(study, slot) : question && questionCard(study, question);
  }
  if (!format) return undefined;
  return formatCard(format);
}

function formatCard(format: KeyFormat): string {
  const choices = format.value.type === 'choice' && `One of: ${format.value.choices.join(', ')}.`;
  return paragraphs(`**${format.name}**`, escapeMarkdown(format.about), choices, origin('Format of a contribution'));
}

function valueCard(analysis: Analysis, { entries, node, format }: Location): string | undefined {
  const { study, studies } = analysis;
  const [outer, second, third] = entries;
  if (entries.length === 1 && outer?.key.value === 'study') {
    const named = studies.find(({ id }) => id === node.value);
    return named && studyCard(named);
  }
  if (entries.length === 1 && outer?.key.value === 'country') {
    const known = study ?? studies[0];
    const country = known?.countries.find(({ code }) => code === node.value);
    return known && country && countryCard(country, known.language.months);
  }
  if (format?.value.type === 'choice') return formatCard(format);
  // `Q3a: yes`, for short, is read as an answer too.
  const short = entries.length === 2 && outer?.key.value === 'answers' ? second : undefined;
  const answer = format?.value.type === 'yes-no' ? third : short;
  const value = readYesNo(answer)?.value;
  const slot = study && value && findSlot(study, second?.key.value ?? '').slot;
  // An open question gives Yes and No no meaning: then what it asks helps more.
  return slot && (slot.meaning ? answerCard(study, slot, value) : slotCard(study, slot));
}

function studyCard(study: Study): string {
  const optional = study.slots.filter((slot) => slot.optional).map(({ id }) => id);
  const { sections, questions, slots } = study;
  return paragraphs(
    `**${escapeMarkdown(study.title)}**`,
    `${sections.length} sections, ${questions.length} questions, ${slots.length} answers` +
      (optional.length > 0 ? `, of which ${enumerate(optional)} ${optional.length > 1 ? 'are' : 'is'} optional.` : '.'),
    origin(study.citation),
  );
}
