// Claims YAML files as schema-checking extensions do: by language, and by a pattern of names.
const { Diagnostic, Hover, languages, Range, workspace } = require('vscode');

const selector = [{ language: 'yaml' }, { pattern: '*.y(a)ml' }];

exports.activate = ({ subscriptions }) => {
  const problems = languages.createDiagnosticCollection('stand-in');
  const check = (document) => {
    if (languages.match(selector, document) === 0) return;
    problems.set(document.uri, [new Diagnostic(new Range(0, 0, 0, 1), 'Found by the stand-in')]);
  };
  workspace.textDocuments.forEach(check);
  subscriptions.push(
    problems,
    workspace.onDidOpenTextDocument(check),
    languages.registerHoverProvider(selector, { provideHover: () => new Hover('Hover of the stand-in') }),
    languages.registerCompletionItemProvider(selector, {
      provideCompletionItems: () => [{ label: 'completion-of-the-stand-in' }],
    }),
  );
};
