import studies from 'emn:studies';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { memoryGiver } from './give-back-memory.ts';
import { loadDocx } from './load-docx.ts';
import { startServer } from './server.ts';

// The pages lie beside the bundle: dist/server/node.cjs → docs/rules.
const pages = path.resolve(path.dirname(process.argv[1] ?? '.'), '../../docs/rules');

const worked = memoryGiver();

startServer(createConnection(ProposedFeatures.all), {
  studies,
  // Messages that have arrived are handled one a turn: waiting two turns lets the next of them call this work off.
  later: (work) => {
    worked();
    let handle = setImmediate(() => {
      handle = setImmediate(work);
    });
    return () => clearImmediate(handle);
  },
  loadDocx,
  documentation: (code) => pathToFileURL(path.join(pages, `${code}.md`)).href,
});
