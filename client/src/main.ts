import './translate.ts';
import { createExtension } from './extension.ts';

/** What VS Code loads, one script for Node and for web workers; what only one of them has is loaded there. */
const inNode = typeof process === 'object' && typeof process.versions?.node === 'string';
export const { activate, deactivate } = createExtension(async (context, options) => {
  const { createClient } = await (inNode ? import('./host.node.ts') : import('./host.browser.ts'));
  return createClient(context, options);
});
