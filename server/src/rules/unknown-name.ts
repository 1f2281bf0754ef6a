import type { Analysis } from '../analysis.ts';
import type { Answer } from '../model/questionnaire.ts';
import { closestOf } from '../study/closest.ts';
import { indentAt, lineAt, lineBreak } from '../syntax/lines.ts';
import type { Span, TextChange } from '../syntax/tree.ts';
import { quoted } from '../syntax/write.ts';
import { fill, wording } from '../wording.ts';
import { misread, partedNames } from './names-in-lists.ts';
import type { Fix, Rule } from './rule.ts';

type List = 'actors' | 'programmes';

export const unknownActor = unknownName('unknown-actor', 'actors', 'programmes', wording['unknown-actor'].programme);
export const unknownProgramme = unknownName(
  'unknown-programme',
  'programmes',
  'actors',
  wording['unknown-programme'].actor,
);

/** Names in the lists of `list` that neither the catalogue nor the contribution itself knows. */
function unknownName(code: 'unknown-actor' | 'unknown-programme', list: List, other: List, misplaced: string): Rule {
  const words = wording[code];
  return {
    code,
    group: 'names',
    severity: 'warning',
    summary: words.summary,
    check(analysis, report) {
      const { study, questionnaire, lexicon } = analysis;
      if (!study) return;
      const meantBy = closestOf(
        lexicon[list].offered.flatMap(({ name, acronym }) => (acronym ? [name, acronym] : [name])),
      );
      const isKnown = (name: string) => lexicon[list].lookup(name).length > 0;
      const parted = questionnaire.answers.flatMap((answer) => partedNames(analysis.text, answer[list], isKnown));
      for (const { value: name, span } of parted) {
        const fix = { title: fill(words.fixComma, { name }), changes: [{ span, newText: quoted(name) }] };
        report({ span, message: fill(words.comma, { name }), fixes: [fix] });
      }
      const isPart = ({ start }: Span) => parted.some(({ span }) => span.start <= start && start < span.end);
      for (const { value: name, span } of questionnaire.answers.flatMap((answer: Answer) => answer[list])) {
        if (isKnown(name) || isPart(span)) continue;
        if (lexicon[other].lookup(name).length > 0) {
          report({ span, message: fill(misplaced, { name }) });
          continue;
        }
        const wrong = misread(analysis.text, { value: name, span }, isKnown);
        if (wrong) {
          const title = (right: string) => (wrong.kind === 'both' ? fill(words.fixBoth, { right }) : words.fixSeveral);
          const fixes = wrong.instead.map((newText) => ({ title: title(newText), changes: [{ span, newText }] }));
          report({ span, message: fill(words[wrong.kind], { name }), fixes });
          continue;
        }
        const meant = meantBy(name);
        const own = addOwn(analysis, list, name);
        const add: Fix[] = own ? [{ title: fill(words.fixAdd, { name }), changes: [own] }] : [];
        const change: Fix[] = meant
          ? [{ title: fill(words.fix, { meant }), changes: [{ span, newText: quoted(meant) }] }]
          : [];
        report({
          span,
          message: fill(meant ? words.meant : words.message, { name, meant: meant ?? '' }),
          fixes: [...change, ...add],
        });
      }
    },
  };
}

/** The change that adds an entry to the contribution's own actors or programmes; undefined where it has no place. */
function addOwn({ text, tree }: Analysis, list: List, name: string): TextChange | undefined {
  if (tree.root?.type !== 'map' || tree.root.flow) return undefined;
  const eol = lineBreak(text);
  const sort = list === 'actors' ? 'type' : 'kind';
  const entry = tree.root.entries.find(({ key }) => key.value === list);
  const end = text.trimEnd().length;
  const item = `${eol}  - name: ${quoted(name)}${eol}    ${sort}:`;
  if (!entry) return { span: { start: end, end: text.length }, newText: `${eol}${list}:${item}${eol}` };
  const { value } = entry;
  if (value?.type === 'list' && !value.flow) {
    const indent = indentAt(text, value.span.start);
    const at = lineAt(text, value.span.end).end;
    return {
      span: { start: at, end: at },
      newText: `${eol}${indent}- name: ${quoted(name)}${eol}${indent}  ${sort}:`,
    };
  }
  if (value?.type === 'list' && value.items.length > 0) {
    const at = value.span.end - 1;
    return { span: { start: at, end: at }, newText: `, { name: ${quoted(name)} }` };
  }
  if (value && value.type !== 'list' && !(value.type === 'scalar' && value.kind === 'null')) return undefined;
  const start = text.indexOf(':', entry.key.span.end) + 1;
  return { span: { start, end: value ? value.span.end : start }, newText: item };
}
