import assert from 'node:assert/strict';
import { readMessage, readState } from '../../../client/src/preview/messages.ts';
import { createNonce, shell } from '../../../client/src/preview/shell.ts';
import { titleFor } from '../../../client/src/preview/title.ts';

describe('what the page of the preview says', () => {
  it('is taken where it is a message', () => {
    const messages = [
      { type: 'ready' },
      { type: 'scrolled', line: 3.5 },
      { type: 'source', line: 0 },
      { type: 'write', at: 'summary' },
      { type: 'answer', at: 'Q3a', value: 'no' },
    ];
    for (const message of messages) assert.deepEqual(readMessage({ ...message, other: 1 }), message);
  });

  it('is left alone where it is anything else', () => {
    const others: unknown[] = [
      ...[undefined, null, 7, 'ready', [], {}, { type: 'unknown', at: 'Q1' }],
      ...[NaN, Infinity, -1, '3', undefined].map((line) => ({ type: 'scrolled', line })),
      ...[{ type: 'write' }, { type: 'write', at: 3 }, { type: 'answer', at: 'Q2', value: 'perhaps' }],
    ];
    for (const other of others) assert.equal(readMessage(other), undefined, JSON.stringify(other));
  });
});

describe('what a preview keeps over a reload', () => {
  it('names the contribution, and whether it stays with it', () => {
    const [uri, line] = ['file:///a', undefined];
    assert.deepEqual(readState({ uri, locked: true, zoom: 2 }), { uri, locked: true, line });
    assert.deepEqual(readState({ uri }), { uri, locked: false, line });
  });

  it('names the line at the top, where it is one', () => {
    assert.equal(readState({ uri: 'file:///a', line: 3.5 })?.line, 3.5);
    for (const line of [NaN, -1, '3', null]) assert.equal(readState({ uri: 'file:///a', line })?.line, undefined);
  });

  it('is nothing where no contribution is named', () => {
    for (const state of [undefined, null, 'x', {}, { uri: '' }, { uri: 5 }]) assert.equal(readState(state), undefined);
  });
});

describe('the shell of the preview', () => {
  const parts = {
    cspSource: 'https://csp.example',
    nonce: 'n0',
    script: 's.js',
    style: 's.css',
    uri: 'file:///a',
    language: 'lt',
    locked: true,
  };

  it('allows its own script and style and nothing else', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(shell(parts))?.[1];
    const expected = ["default-src 'none'", 'style-src https://csp.example', "script-src 'nonce-n0'"];
    assert.deepEqual(policy?.split('; '), [...expected, "base-uri 'none'", "form-action 'none'"]);
    assert.equal(shell(parts).match(/<script/g)?.length, 1);
  });

  it('writes every part as text', () => {
    const uri = 'file:///"><script>alert(1)</script>&';
    assert.ok(
      shell({ ...parts, uri }).includes('data-uri="file:///&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;"'),
    );
  });

  it('says in which language VS Code speaks around the report', () => {
    for (const element of ['html', 'header', 'p id="note" role="status"'])
      assert.ok(shell(parts).includes(`<${element} lang="lt"`), element);
  });

  it('uses each number once', () => {
    const numbers = new Set(Array.from({ length: 50 }, createNonce));
    assert.equal(numbers.size, 50);
    for (const number of numbers) assert.match(number, /^[0-9a-f]{32}$/);
  });

  it('has a title that tells whether it follows', () => {
    assert.equal(titleFor('/a/b.emn.yaml', false), 'Report: b.emn.yaml');
    assert.equal(titleFor('/a/b.emn.yaml', true), 'Report: b.emn.yaml (locked)');
  });
});
