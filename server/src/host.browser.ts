/// <reference lib="webworker" />
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { WriteDocx } from './report/export.ts';
import type { Host } from './server.ts';

/** The script that writes Word documents leaves it here. */
interface Loaded {
  emnDocx?: { readonly writeDocx: WriteDocx };
}

const worker = self as unknown as DedicatedWorkerGlobalScope & WorkerGlobalScope & Loaded;

export const connect = () => createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));

export const host: Host = {
  // Browsers hold back timers that follow one another by 4 milliseconds: shorter stretches would be mostly waiting.
  stretch: 4,
  later: (work) => {
    const handle = setTimeout(work);
    return () => clearTimeout(handle);
  },
  loadDocx: async (address) => {
    if (!address) throw new Error('The client does not say where the writer of Word documents is.');
    if (!worker.emnDocx) worker.importScripts(address);
    if (!worker.emnDocx) throw new Error(`There is no writer of Word documents at ${address}.`);
    return worker.emnDocx.writeDocx;
  },
};
