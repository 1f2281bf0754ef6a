import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../../server/src/rules/index.ts';

const root = path.join(import.meta.dirname, '../..');
const read = (file: string): Record<string, string> => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const named = (folder: string, pattern: RegExp) =>
  readdirSync(path.join(root, folder)).filter((file) => pattern.test(file));
const english = read('package.nls.json');
const bundle = read('l10n/bundle.l10n.json');

/** `{0}` and the like, and addresses of commands: what a translation has to have too. */
function marks(text: string): string[] {
  return (text.match(/\{\d\}|\(command:[^)]+\)|`[^`]+`/g) ?? []).sort();
}

describe('Texts of the manifest', () => {
  it('exist for every key, and none is left over', () => {
    const manifest = readFileSync(path.join(root, 'package.json'), 'utf8');
    const used = new Set([...manifest.matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key as string));
    assert.deepEqual(
      [...used].filter((key) => !(key in english)),
      [],
    );
    assert.deepEqual(
      Object.keys(english).filter((key) => !used.has(key)),
      [],
    );
  });

  it('leave no English in the manifest', () => {
    const { contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    for (const { title } of contributes.commands) assert.match(title, /^%[\w.]+%$/);
  });

  for (const file of named('.', /^package\.nls\.\w+\.json$/)) {
    it(`${file} has every text, and nothing that does not exist`, () => {
      const translated = read(file);
      assert.deepEqual(
        Object.keys(translated).filter((key) => !(key in english)),
        [],
      );
      assert.deepEqual(
        Object.keys(english).filter((key) => !translated[key]),
        [],
      );
      for (const [key, text] of Object.entries(translated))
        assert.deepEqual(marks(text), marks(english[key] ?? ''), key);
    });
  }

  it('there are in four languages', () => {
    assert.deepEqual(named('.', /^package\.nls\.\w+\.json$/), [
      'package.nls.de.json',
      'package.nls.fr.json',
      'package.nls.lt.json',
    ]);
    assert.equal(named('l10n', /^bundle\.l10n\.\w+\.json$/).length, 3);
  });
});

describe('Summaries of rules', () => {
  for (const file of named('server/wording', /^(?!en)\w+\.json$/)) {
    it(`${file} speaks of rules that there are`, () => {
      const codes = new Set(rules.map(({ code }) => code));
      assert.deepEqual(
        Object.keys(read(`server/wording/${file}`)).filter((code) => !codes.has(code)),
        [],
      );
    });
  }
});

/** Texts of several words that stand in the source without being asked for by `t`. */
function wordsOutside(source: string): string[] {
  const code = source
    .replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
    .replace(/^import [\s\S]*?;$/gm, '')
    .replace(/\bt\(\s*'(?:\\.|[^'\\])*'/g, 't(')
    // What only people read who change the code.
    .replace(/new Error\([^)]*\)/g, '');
  const texts = [...code.matchAll(/'((?:\\.|[^'\\\n])*)'|"((?:\\.|[^"\\\n])*)"|`((?:\\.|[^`\\])*)`/g)];
  return texts
    .map(([, single, double, template]) => (single ?? double ?? template ?? '').replace(/\$\{[^}]*\}|<[^>]*>/g, ' | '))
    .filter((text) => /\p{L}{2,} \p{L}{2,}/u.test(text) && text !== productName);
}

const productName = 'EMN Questionnaire';

/** A text asked for by something else than its words. */
const notPlain = /\bt\(\s*[`"]|\bt\(\s*[a-z]\w*[,)]/;

describe('Texts of the client', () => {
  it('are found where they are not asked for', () => {
    assert.deepEqual(wordsOutside("// Not this\nshow('Two words', t('More words'), `<p class=\"a b\">To read</p>`);"), [
      'Two words',
      ' | To read | ',
    ]);
  });

  const sources = readdirSync(path.join(root, 'client/src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file, source: readFileSync(path.join(root, 'client/src', file), 'utf8') }));

  it('are asked for as plain texts, so that translators find them', () => {
    for (const { file, source } of sources) {
      if (source.includes("from '@vscode/l10n'")) assert.doesNotMatch(source, notPlain, file);
    }
    for (const call of ['t(`A text`)', 't("A text")', 't(text)', 't(text, 1)']) assert.match(call, notPlain);
  });

  it('are never written beside the bundle', () => {
    for (const { file, source } of sources) assert.deepEqual(wordsOutside(source), [], file);
  });

  it('are all in the bundle', () => {
    for (const { file, source } of sources) {
      for (const [, text = ''] of source.matchAll(/\bt\(\s*'((?:\\.|[^'\\])*)'/g)) {
        assert.ok(text.replace(/\\(.)/g, '$1') in bundle, `${file}: ${text}`);
      }
    }
  });

  for (const file of named('l10n', /^bundle\.l10n\.\w+\.json$/)) {
    it(`${file} has every text that is asked for, and no other`, () => {
      const translated = read(`l10n/${file}`);
      assert.deepEqual(
        Object.keys(translated).filter((text) => !(text in bundle)),
        [],
      );
      assert.deepEqual(
        Object.keys(bundle).filter((text) => !translated[text]),
        [],
      );
      for (const [text, words] of Object.entries(translated)) assert.deepEqual(marks(words), marks(text), text);
    });
  }
});
