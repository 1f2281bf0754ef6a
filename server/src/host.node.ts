import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { memoryGiver } from './give-back-memory.ts';
import { loadDocx } from './load-docx.ts';
import type { Host } from './server.ts';

// The pages lie beside the bundle, wherever the command lies that leads to it: dist/server → docs/rules.
const pages = pathToFileURL(path.resolve(__dirname, '../../docs/rules')).href;

/** A message takes a turn of Node's to be read, one to be answered, and one to be sent: work that can wait lets it do so. */
const quietTurns = 4;

const worked = memoryGiver();

/** The way that the arguments name: `--stdio`, `--node-ipc`, `--socket`, `--pipe`. */
export const connect = () => createConnection(ProposedFeatures.all);

export const host: Host = {
  stretch: 1,
  later: (work) => {
    worked();
    let handle: NodeJS.Immediate;
    const wait = (turns: number): void => {
      handle = setImmediate(() => (turns > 1 ? wait(turns - 1) : work()));
    };
    wait(quietTurns);
    return () => clearImmediate(handle);
  },
  loadDocx,
  documentation: (code) => `${pages}/${code}.md`,
};
