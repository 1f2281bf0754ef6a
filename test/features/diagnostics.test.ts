import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { analyse } from '../../server/src/analysis.ts';
import { diagnosticsOf } from '../../server/src/features/diagnostics.ts';
import { readSettings } from '../../server/src/settings.ts';
import { tinyStudy } from '../support/studies.ts';

const text =
  'study: tiny-2026\ncountry: LT\nsummary: x\nanswers:\n  Q1: { narrative: x }\n  Q2a:\n  Q2b: { answer: no }\n';

/** The diagnostics under the settings that a client sends. */
function diagnostics(settings: unknown, written = text) {
  const document = TextDocument.create('file:///a.emn.yaml', 'emn-contribution', 1, written);
  return diagnosticsOf(analyse(document, [tinyStudy()], readSettings(settings)), (code) => `page:${code}`);
}

describe('Diagnostics', () => {
  it('say what is wrong where, of which question, and where that is explained', () => {
    const [first] = diagnostics({});
    assert.deepEqual(first, {
      range: { start: { line: 5, character: 2 }, end: { line: 5, character: 5 } },
      severity: DiagnosticSeverity.Warning,
      code: 'missing-answer',
      source: 'EMN',
      message:
        'Q2a has no yes or no. The study asks: Does your country have a policy on umbrellas that its travellers lose in harbours abroad?',
      codeDescription: { href: 'page:missing-answer' },
      data: { slot: 'Q2a' },
    });
  });

  it('name the other place that belongs to a finding', () => {
    const found = diagnostics({}, `${text}  Q1: { narrative: y }\n`).find(({ code }) => code === 'duplicate-key');
    assert.deepEqual(
      found?.relatedInformation?.map(({ location }) => location.range.start),
      [{ line: 4, character: 2 }],
    );
  });

  const severityOf = (settings: unknown, written?: string) =>
    diagnostics(settings, written).find(({ code }) => code === 'missing-answer')?.severity;

  it('are stricter in a final contribution', () => {
    assert.equal(severityOf({}, `status: final\n${text}`), DiagnosticSeverity.Error);
  });

  it('are as serious as the settings say', () => {
    for (const [word, severity] of [
      ['error', DiagnosticSeverity.Error],
      ['information', DiagnosticSeverity.Information],
      ['hint', DiagnosticSeverity.Hint],
      ['off', undefined],
    ] as const) {
      assert.equal(severityOf({ severity: { 'missing-answer': word } }), severity);
      assert.equal(severityOf({ severity: { 'missing-answer': word } }, `status: final\n${text}`), severity);
    }
  });

  it('pass over settings that mean nothing', () => {
    for (const settings of [null, 1, 'off', [], { severity: 'off' }, { severity: { 'missing-answer': 'loud' } }]) {
      assert.equal(severityOf(settings), DiagnosticSeverity.Warning);
    }
    assert.deepEqual(readSettings({ severity: { a: 'off', b: 3, c: 'hint' }, final: true }), {
      severity: { a: 'off', c: 'hint' },
    });
  });
});
