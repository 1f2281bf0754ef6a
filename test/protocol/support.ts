import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { Client } from './client.ts';

/** The start of a contribution, with the study named. */
export const head = 'study: emn-2024-1\ncountry: LT\nstatus: draft\nsummary: Short.\nanswers:\n';

/** What VS Code says of its completion lists: such editors get them in brief. */
export const briefLists = {
  textDocument: {
    completion: {
      completionItem: { resolveSupport: { properties: ['documentation', 'detail', 'additionalTextEdits'] } },
      completionList: {
        itemDefaults: ['commitCharacters', 'editRange', 'insertTextFormat', 'insertTextMode', 'data'],
      },
    },
  },
};

/** How a server is started, and what the editor says of itself. */
export interface Start {
  /** Options for Node. */
  readonly flags?: readonly string[];
  readonly capabilities?: unknown;
  readonly initializationOptions?: unknown;
}

/** A server for the tests of one `describe`, ready to be asked. It has to end in good order when they are done. */
export function client({ flags, capabilities, initializationOptions }: Start = {}): () => Client {
  let current: Client | undefined;
  before(async () => {
    current = new Client(flags);
    await current.initialize(initializationOptions, capabilities);
  });
  after(async () => assert.equal(await current?.stop(), 0, 'exit code of the server'));
  return () => {
    if (!current) throw new Error('The server is not running yet.');
    return current;
  };
}

/** Codes in the order of the document, each with the text it underlines. */
export function found(diagnostics: readonly Diagnostic[], text: string): string[] {
  const lines = text.split('\n');
  return diagnostics.map(({ code, range: { start, end } }) => {
    const line = lines[start.line] ?? '';
    return `${code} «${line.slice(start.character, end.line === start.line ? end.character : undefined)}»`;
  });
}
