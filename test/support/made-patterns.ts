import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Pattern } from './patterns.ts';
import { sampleText } from './samples.ts';

const original = globalThis.RegExp;
const made: Pattern[] = [];
globalThis.RegExp = new Proxy(original, {
  construct(target, args) {
    const expression: RegExp = Reflect.construct(target, args);
    const caller = new Error().stack?.split('\n')[2] ?? '';
    const [file] = /(?:server|client)\/src\/[\w/.-]+\.ts/.exec(caller.replaceAll('\\', '/')) ?? [];
    if (file) made.push({ source: expression.source, flags: expression.flags, file });
    return expression;
  },
});

// Imported only now: some patterns are made when their module is loaded.
const { createLanguageService } = await import('../../server/src/service.ts');
const { loadFixtures } = await import('./fixtures.ts');
const { loadShippedStudies, tinyStudy } = await import('./studies.ts');
const service = createLanguageService({
  studies: [...loadShippedStudies(), tinyStudy()],
  loadDocx: () => Promise.reject(new Error('not asked for')),
});
const sample = sampleText('lithuania-2024');
for (const text of [sample, ...loadFixtures().map((fixture) => fixture.text)]) {
  const document = TextDocument.create('file:///any.emn.yaml', 'emn-contribution', 1, text);
  service.diagnostics(service.analyse(document));
  if (text !== sample) continue;
  const middle = document.positionAt(text.indexOf('narrative: |') + 30);
  service.report(service.analyse(document));
  service.paste(service.analyse(document), { start: middle, end: middle }, { html: '<p>• one</p>', text: '• one' });
  TextDocument.update(document, [{ range: { start: middle, end: middle }, text: 'x' }], 2);
  service.diagnostics(service.analyse(document));
}
process.stdout.write(JSON.stringify(made));
