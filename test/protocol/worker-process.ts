// Stands for the server's process and runs the bundle for web workers instead, in a thread whose globals are those of a
// web worker: what comes over stdio is posted to it, what it posts is written.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';

const bundle = path.resolve(import.meta.dirname, '../../dist/server/main.js');
const globals = `
const { parentPort } = require('node:worker_threads');
const { readFileSync } = require('node:fs');
const vm = require('node:vm');
globalThis.self = globalThis;
globalThis.postMessage = (message) => parentPort.postMessage(message);
globalThis.importScripts = (address) => {
  vm.runInThisContext(readFileSync(new URL(address), 'utf8'), { filename: String(address) });
};
const listeners = [];
globalThis.addEventListener = (type, listener) => type === 'message' && listeners.push(listener);
parentPort.on('message', (data) => {
  for (const listener of [globalThis.onmessage, ...listeners]) listener?.({ data });
});
for (const name of ['process', 'Buffer', 'setImmediate', 'require', 'module']) delete globalThis[name];
`;

const worker = new Worker(`${globals}\n(0, eval)(${JSON.stringify(readFileSync(bundle, 'utf8'))});`, { eval: true });
const reader = new StreamMessageReader(process.stdin);
const writer = new StreamMessageWriter(process.stdout);
let shutDown = false;

reader.listen((message) => {
  const { method } = message as { method?: string };
  if (method === 'shutdown') shutDown = true;
  // The server can't end its worker: whoever made it does.
  if (method === 'exit') process.exit(shutDown ? 0 : 1);
  worker.postMessage(message);
});
reader.onClose(() => process.exit(1));
worker.on('message', (message) => void writer.write(message));
worker.on('error', (error) => {
  console.error(error);
  process.exit(2);
});
