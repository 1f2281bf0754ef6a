import studies from 'emn:studies';
import { startServer } from './server.ts';

/** The server, one script for Node and for web workers. What only one of them has is loaded there and nowhere else. */
const inNode = typeof process === 'object' && typeof process.versions?.node === 'string';
void (inNode ? import('./host.node.ts') : import('./host.browser.ts')).then(({ connect, host }) =>
  startServer(connect(), { studies, ...host }),
);
