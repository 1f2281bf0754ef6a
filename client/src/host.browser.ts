import { Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { clientId, clientName } from './client-options.ts';
import type { CreateClient } from './extension.ts';

/** The web worker's constructor; the browser has it, the libraries that this project compiles with do not. */
declare const Worker: new (url: string) => ConstructorParameters<typeof BrowserMessageReader>[0];

/** In VS Code for the Web the server is a web worker. */
export const createClient: CreateClient = (context, options) => {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'main.js');
  // The extension host wraps the constructor, so that the client would not know what it gets for a worker.
  const connect = async () => {
    const worker = new Worker(script.toString(true));
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  const docx = Uri.joinPath(context.extensionUri, 'dist', 'server', 'docx.js').toString(true);
  const initializationOptions = () => ({ ...options.initializationOptions?.(), docx });
  return new LanguageClient(clientId, clientName, connect, { ...options, initializationOptions });
};
