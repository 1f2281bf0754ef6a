import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  CancellationTokenSource,
  type CompletionItem,
  type CompletionList,
  type FoldingRange,
  type MarkupContent,
  type Range,
  type SemanticTokens,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { documentRequests } from '../../server/src/requests.ts';
import { type Edit, edits, spanOf } from '../support/edits.ts';
import { loadFixtures } from '../support/fixtures.ts';
import { sampleText } from '../support/samples.ts';
import { yamlTexts } from '../support/yaml-texts.ts';
import type { Client } from './client.ts';

/** What an editor may do with an open document. */
export type Step =
  /** One change for each edit, sent at once. */
  | { readonly kind: 'edit'; readonly edits: readonly Edit[] }
  | { readonly kind: 'ask'; readonly method: string; readonly at: number; readonly cancel: boolean }
  | { readonly kind: 'reopen' }
  | { readonly kind: 'settings'; readonly off: boolean }
  | { readonly kind: 'check' };

/** What has been done so far. */
export interface Count {
  edits: number;
  requests: number;
  cancelled: number;
  checks: number;
}

/** Every request that the server answers about a document. */
const methods = Object.keys(documentRequests({} as never, () => ({ snippets: true, briefLists: true, commands: [] })));

const texts = [
  sampleText('lithuania-2024'),
  sampleText('invented-country-2024'),
  ...loadFixtures().map(({ text }) => text),
  '',
];

const share = fc.double({ min: 0, max: 1, noNaN: true });
const ask = fc.record({
  kind: fc.constant('ask' as const),
  method: fc.constantFrom(...methods),
  at: share,
  cancel: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('edit' as const), edits: edits({ maxLength: 4 }) }) },
  { weight: 8, arbitrary: ask },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'reopen' }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('settings' as const), off: fc.boolean() }) },
  { weight: 2, arbitrary: fc.constant<Step>({ kind: 'check' }) },
);

/** A document, and what is done with it. */
export interface Session {
  readonly text: string;
  readonly steps: readonly Step[];
}

export const sessions: fc.Arbitrary<Session> = fc.record({
  text: fc.oneof(
    fc
      .record({ at: fc.nat(texts.length - 1), crlf: fc.boolean() })
      .map(({ at, crlf }) => (crlf ? (texts[at] as string).replaceAll('\n', '\r\n') : (texts[at] as string))),
    yamlTexts,
  ),
  steps: fc.array(step, { minLength: 5, maxLength: 40 }),
});

/**
 * Does all of `session` with a server. Fails where a request is not answered, where the findings are not those of the
 * same text read anew, where a place lies outside of the document, or where the server reports an error.
 */
export async function carryOut(client: Client, { text, steps }: Session, count: Count): Promise<void> {
  let uri = await client.open(text);
  const answers: Promise<void>[] = [];
  for (const step of [...steps, { kind: 'check' } as const]) {
    if (step.kind === 'edit') {
      for (const edit of step.edits) {
        const document = client.document(uri);
        const { start, end } = spanOf(document.getText(), edit);
        const range = { start: document.positionAt(start), end: document.positionAt(end) };
        await client.change(uri, [{ range, text: edit.inserted }]);
        count.edits++;
      }
    } else if (step.kind === 'ask') {
      answers.push(answered(client, uri, step, count));
    } else if (step.kind === 'reopen') {
      const now = client.text(uri);
      await client.close(uri);
      uri = await client.open(now, uri);
    } else if (step.kind === 'settings') {
      const severity = step.off ? { style: 'off' } : {};
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { emn: { severity } } });
      // Findings bear no more than the version of the text: a new one tells those of the new settings apart.
      await client.change(uri, [{ range: nowhere, text: '' }]);
    } else {
      await Promise.all(answers.splice(0));
      await assertFresh(client, uri);
      count.checks++;
    }
  }
  await client.close(uri);
  // Taken out, so that what is tried next is not blamed for them.
  assert.deepEqual(client.errors.splice(0), []);
}

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Sends a request; it may fail with a sentence, but has to be answered. */
async function answered(client: Client, uri: string, { method, at, cancel }: Step & { kind: 'ask' }, count: Count) {
  const document = snapshot(client, uri);
  const cancellation = new CancellationTokenSource();
  const asked = client.connection.sendRequest(method, paramsFor(document, at), cancellation.token);
  count.requests++;
  if (cancel) {
    cancellation.cancel();
    count.cancelled++;
  }
  const result = await asked.catch((error: Error & { code?: number }) => {
    // RequestCancelled, RequestFailed: what was asked for can't be done, which the message says.
    if (error.code !== -32800 && error.code !== -32803) throw error;
    return null;
  });
  assertPlaces(document, method, result);
  if (method === 'textDocument/completion') await assertDocumented(client, result as CompletionList | null, at);
}

/** An item is given back as it was, with its documentation; whatever has become of the document. */
async function assertDocumented(client: Client, list: CompletionList | null, at: number): Promise<void> {
  const item = list?.items[Math.floor(at * list.items.length)];
  if (!item) return;
  const asked = { ...item, data: list?.itemDefaults?.data };
  const { documentation, ...rest } = await client.connection.sendRequest<CompletionItem>(
    'completionItem/resolve',
    asked,
  );
  assert.deepEqual(rest, asked);
  if (documentation) assert.ok((documentation as MarkupContent).value);
}

/** The document as it stands when something is asked: by the time of the answer it may have been changed. */
function snapshot(client: Client, uri: string): TextDocument {
  const { languageId, version } = client.document(uri);
  return TextDocument.create(uri, languageId, version, client.text(uri));
}

function paramsFor(document: TextDocument, at: number): object {
  const { length } = document.getText();
  const position = document.positionAt(Math.floor(at * length));
  const range = { start: position, end: document.positionAt(Math.floor(at * length) + 200) };
  return {
    textDocument: { uri: document.uri },
    position,
    positions: [position],
    range,
    ranges: [range],
    context: { diagnostics: [], includeDeclaration: at < 0.5 },
    options: { tabSize: 2, insertSpaces: true },
    newName: 'new-name',
    format: at < 0.5 ? 'md' : 'html',
    slot: 'Q3a',
    at: 'Q3a',
    change: { kind: 'toggle' },
  };
}

/** What is asked of a whole document. */
const ofTheWhole = methods.filter((method) =>
  /(?:Symbol|foldingRange|codeLens|full|documentLink|overview|report)$/.test(method),
);

/** Everything is as for the same text opened as another file, and every place is one of the document. */
async function assertFresh(client: Client, uri: string): Promise<void> {
  const found = await client.diagnostics(uri);
  const document = snapshot(client, uri);
  const fresh = await client.open(document.getText());
  // The numbers of an answer and of a version, by which the next is told from it, are others each time.
  const unnumbered = (key: string, value: unknown): unknown =>
    key === 'resultId' || key === 'version' ? undefined : value;
  const asIfHere = (result: unknown): unknown => JSON.parse(JSON.stringify(result, unnumbered).replaceAll(fresh, uri));
  assert.deepEqual(found, asIfHere(await client.diagnostics(fresh)));
  for (const method of ofTheWhole) {
    const [here, there] = await Promise.all(
      [uri, fresh].map((each) => client.connection.sendRequest(method, { textDocument: { uri: each } })),
    );
    assert.deepEqual(asIfHere(here), asIfHere(there), method);
    assertPlaces(document, method, here);
  }
  await client.close(fresh);
  assertPlaces(document, 'diagnostics', found);
  for (const { message } of found) assert.notEqual(message, '');
}

/** Fails where a result speaks of a place that is not in the document. */
function assertPlaces(document: TextDocument, method: string, result: unknown): void {
  for (const range of rangesIn(result)) {
    const start = document.offsetAt(range.start);
    const end = document.offsetAt(range.end);
    const real = [document.positionAt(start), document.positionAt(end)];
    assert.deepEqual(real, [range.start, range.end], method);
    assert.ok(start <= end, `${method}: ${JSON.stringify(range)}`);
  }
  if (method === 'textDocument/foldingRange') {
    for (const { startLine, endLine } of (result ?? []) as FoldingRange[])
      assert.ok(0 <= startLine && startLine < endLine && endLine < document.lineCount, `${startLine}–${endLine}`);
  }
  if (method.startsWith('textDocument/semanticTokens')) assertTokens(document, result as SemanticTokens | null);
}

function assertTokens(document: TextDocument, tokens: SemanticTokens | null): void {
  const data = tokens?.data ?? [];
  assert.equal(data.length % 5, 0);
  let [line, character, reach] = [0, 0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0] = data.slice(at, at + 3);
    if (down > 0) [character, reach] = [0, 0];
    line += down;
    character += right;
    assert.ok(character >= reach && length > 0, 'no colour lies over another');
    reach = character + length;
    const end = { line, character: reach };
    assert.deepEqual(document.positionAt(document.offsetAt(end)), end, 'a colour ends on its line');
  }
}

/** Every range in a result, wherever it stands; what is to be selected after edits is a place of the edited text. */
function* rangesIn(value: unknown): Generator<Range> {
  if (typeof value !== 'object' || value === null) return;
  if ('edits' in value) return yield* rangesIn(value.edits);
  if ('start' in value && 'end' in value && isPosition(value.start) && isPosition(value.end)) yield value as Range;
  else for (const each of Object.values(value)) yield* rangesIn(each);
}

function isPosition(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'line' in value && 'character' in value;
}
