import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse } from '../../server/src/analysis.ts';
import { exportReport } from '../../server/src/report/export.ts';
import { tinyStudy } from '../support/studies.ts';

const text = 'study: tiny-2026\nanswers:\n  Q2b:\n    answer: no\n    comments: [{ by: Police, text: Check it. }]\n';

function written(format: 'docx' | 'html' | 'md', comments = false, uri = 'file:///contributions/a.emn.yaml') {
  return exportReport(analyse(TextDocument.create(uri, 'emn-contribution', 1, text), [tinyStudy()]), {
    format,
    comments,
    loadDocx: async () => async (report) => new TextEncoder().encode(report.title),
  });
}

describe('exportReport', () => {
  it('gives a file in each form, under the name of the contribution', async () => {
    const uri = 'file:///home/a%20b/Lietuva%20%C5%BE.EMN.yml';
    assert.deepEqual((await written('docx', false, uri)).fileName, 'Lietuva ž.docx');
    assert.match(String((await written('html', false, uri)).content), /^<!DOCTYPE html>/);
    assert.match(String((await written('md', false, uri)).content), /^# How harbours/);
    assert.deepEqual((await written('docx')).content, new TextEncoder().encode('Tiny Study 2026/1'));
  });

  it('finds a name for whatever the address is', async () => {
    for (const [uri, name] of [
      ['untitled:Untitled-1', 'Untitled-1.md'],
      ['untitled:lithuania.emn.yaml', 'lithuania.md'],
      ['file:///x/%zz.emn.yaml', '%zz.md'],
      ['file:///x/a%2Fb%3Ac.emn.yaml', 'a-b-c.md'],
      ['file:///x/.emn.yaml', 'report.md'],
      ['file:///', 'report.md'],
    ] as const) {
      assert.equal((await written('md', false, uri)).fileName, name, uri);
    }
  });

  it('leaves the remarks of colleagues out unless they are asked for', async () => {
    for (const format of ['html', 'md'] as const) {
      assert.doesNotMatch(String((await written(format)).content), /Check it/);
      assert.match(String((await written(format, true)).content), /Check it/);
    }
  });
});
