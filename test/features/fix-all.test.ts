import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction } from 'vscode-languageserver-types';
import { codeActions } from '../../server/src/features/code-actions.ts';
import { fixAllKind } from '../../server/src/features/fix-all.ts';
import { analysisOf } from '../support/analyse.ts';
import { at, cursorIn } from '../support/cursor.ts';

const head = 'study: emn-2024-1\ncountry: LT\nsummary: |\n  ';

/** The actions at the cursor of a summary, of the kinds that are asked for. */
function actionsAt(
  text: string,
  only?: readonly string[],
): { actions: CodeAction[]; apply: (title: RegExp) => string } {
  const { analysis, document, position } = at(head + text);
  const actions = codeActions(analysis, { start: position, end: position }, undefined, only);
  const apply = (title: RegExp) => {
    const action = actions.find((candidate) => title.test(candidate.title));
    return TextDocument.applyEdits(document, action?.edit?.changes?.[document.uri] ?? []).slice(head.length);
  };
  return { actions, apply };
}

const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);

describe('«Fix all» of a finding', () => {
  it('sets all of its kind right, wherever the cursor is on one of them', () => {
    const { actions, apply } = actionsAt('In 2020-2021 and 20│22-2023, 1877 came.\n');
    assert.deepEqual(titles(actions).slice(0, 2), [
      'Write 2022–2023',
      'Fix all 2: A range of numbers or years has a hyphen instead of an en dash.',
    ]);
    assert.equal(actions[1]?.kind, 'quickfix');
    assert.deepEqual(
      actions[1]?.diagnostics?.map(({ code }) => code),
      ['range-dash'],
    );
    assert.equal(apply(/^Fix all/), 'In 2020–2021 and 2022–2023, 1877 came.\n');
  });

  it('takes the first remedy of each', () => {
    const { apply } = actionsAt('It began on 08/│01/2020 and ended on August 3, 2020.\n');
    assert.equal(apply(/^Fix all 2/), 'It began on 8 January 2020 and ended on 3 August 2020.\n');
  });

  it('is not offered for one alone', () => {
    assert.ok(!titles(actionsAt('In 2020-│2021, 1877 came.\n').actions).some((title) => title.startsWith('Fix all')));
  });

  it('is not offered for what has to be written', () => {
    const { actions } = actionsAt('x\nanswers:\n  Q3│a:\n  Q3b:\n  Q4:\n');
    assert.ok(titles(actions).includes('Answer yes'));
    assert.ok(!titles(actions).some((title) => title.startsWith('Fix all')));
  });
});

describe('«Fix all» of the file', () => {
  const text = [
    'Organizing was cheap in 2020-2021: 1877 and 1200-1500 offenses on August 1, 2020.',
    '  Human trafficking, and human trafficking cases, began on 08/01/2020.',
    'answers:',
    '  Q3a:',
    '│',
  ].join('\n');

  it('sets the house style right, but not what can be read in two ways, and nothing else', () => {
    const { actions, apply } = actionsAt(text, ['source.fixAll']);
    assert.deepEqual(
      actions.map(({ kind }) => kind),
      [fixAllKind],
    );
    assert.equal(
      apply(/./).replaceAll('\u00a0', '~'),
      [
        'Organising was cheap in 2020–2021: 1~877 and 1~200–1~500 offences on 1 August 2020.',
        '  Trafficking in human beings, and cases of trafficking in human beings, began on 08/01/2020.',
        'answers:',
        '  Q3a:',
        '',
      ].join('\n'),
    );
  });

  it('changes nothing when it is applied again', () => {
    const again = cursorIn(analysisOf(head + actionsAt(text, [fixAllKind]).apply(/./)), 0);
    assert.deepEqual(
      codeActions(again.analysis, { start: again.position, end: again.position }, undefined, [fixAllKind]),
      [],
    );
  });

  it('is not offered where it is not asked for', () => {
    const offered = (only?: readonly string[]) =>
      actionsAt(text, only).actions.filter(({ kind }) => kind === fixAllKind);
    assert.deepEqual(offered(), []);
    assert.deepEqual(offered(['quickfix']), []);
    assert.deepEqual(offered(['source.organizeImports']), []);
    assert.equal(offered(['source']).length, 1);
    assert.equal(offered(['source.fixAll.emn']).length, 1);
  });
});
