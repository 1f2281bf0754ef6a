import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse } from '../../server/src/analysis.ts';
import { readSettings } from '../../server/src/settings.ts';
import { loadShippedStudies } from '../support/studies.ts';

describe('The severity of a group', () => {
  const severities = (severity: Record<string, string>) => {
    const document = TextDocument.create(
      'file:///a.emn.yaml',
      'emn-contribution',
      1,
      `study: emn-2024-1\ncountry: LT\nsummary: In 2020-2021, 1877 came.\nanswers:\n`,
    );
    const { findings } = analyse(document, loadShippedStudies(), readSettings({ severity }));
    return findings
      .filter(({ code }) => !code.startsWith('missing'))
      .map((finding) => [finding.code, finding.severity]);
  };

  it('is that of all its findings', () => {
    assert.deepEqual(severities({ style: 'off' }), []);
    assert.deepEqual(severities({ style: 'warning' }), [
      ['range-dash', 'warning'],
      ['thousands-separator', 'warning'],
    ]);
  });

  it('counts less than that of a finding', () => {
    assert.deepEqual(severities({ style: 'off', 'range-dash': 'error' }), [['range-dash', 'error']]);
    assert.deepEqual(severities({ style: 'warning', 'range-dash': 'off' }), [['thousands-separator', 'warning']]);
  });
});
