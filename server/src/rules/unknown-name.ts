import type { Analysis } from '../analysis.ts';
import type { Answer } from '../model/questionnaire.ts';
import { closestOf } from '../study/closest.ts';
import { indentAt, lineAt, lineBreak } from '../syntax/lines.ts';
import type { Span, TextChange } from '../syntax/tree.ts';
import { quoted } from '../syntax/write.ts';
import { fill, wording } from '../wording.ts';
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
      for (const { value: name, span } of questionnaire.answers.flatMap((answer: Answer) => answer[list])) {
        if (lexicon[list].lookup(name).length > 0) continue;
        if (lexicon[other].lookup(name).length > 0) {
          report({ span, message: fill(misplaced, { name }) });
          continue;
        }
        const several = severalNames(analysis.text, name, span);
        if (several) {
          report({
            span,
            message: fill(words.several, { name }),
            fixes: [{ title: words.fixSeveral, changes: [several] }],
          });
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

/** The change that makes items of `A; B`, an item of a list; undefined for anything else. */
function severalNames(text: string, name: string, span: Span): TextChange | undefined {
  const names = name.split(/;\s+/).filter((each) => each.trim() !== '');
  const before = text.slice(lineAt(text, span.start).start, span.start);
  const dash = /^[ \t]*- +$/.test(before) ? lineBreak(text) + before : undefined;
  if (names.length < 2 || !(dash || /[[,]\s*$/.test(before))) return undefined;
  return { span, newText: names.map(quoted).join(dash ?? ', ') };
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
