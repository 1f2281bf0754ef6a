import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { runChild } from '../../scripts/lib/children.ts';

const root = path.resolve(import.meta.dirname, '../..');

describe('the VSIX', () => {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'emn-package-'));
  const pack = async (name: string): Promise<Buffer> => {
    const file = path.join(scratch, name);
    assert.equal(await runChild(process.execPath, ['scripts/package.ts', '--out', file], { cwd: root }), 0);
    return readFileSync(file);
  };
  let vsix: Buffer;
  let files: Record<string, Uint8Array>;
  const text = (name: string): string => strFromU8(files[`extension/${name}`] ?? assert.fail(`There is no ${name}.`));
  const manifest = () => JSON.parse(text('package.json'));

  before(async () => {
    vsix = await pack('first.vsix');
    files = unzipSync(vsix);
  });
  after(() => rmSync(scratch, { recursive: true, force: true }));

  it('is the same, byte for byte, when it is built again', async () => {
    const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    assert.equal(hash(await pack('second.vsix')), hash(vsix));
  });

  it('leaves room below 1 MB', () => {
    assert.ok(vsix.length <= 960 * 1024, `${vsix.length} bytes`);
  });

  it('has every script once, for the desktop and for the web', () => {
    const scripts = Object.keys(files).filter((file) => /\.c?js$/.test(file));
    assert.deepEqual(scripts.sort(), [
      'extension/dist/client/main.js',
      'extension/dist/client/node.cjs',
      'extension/dist/client/webview.js',
      'extension/dist/server/docx.js',
      'extension/dist/server/main.js',
      'extension/dist/server/node.cjs',
    ]);
    for (const starts of ['client', 'server']) assert.ok(text(`dist/${starts}/node.cjs`).length < 2048, starts);
  });

  it('has everything that its manifest names', () => {
    const { main, browser, icon, contributes } = manifest();
    const { languages, grammars, snippets, walkthroughs } = contributes;
    const named = [
      ...[main, browser, icon],
      ...languages.flatMap((each: { configuration: string; icon: object }) => [
        each.configuration,
        ...Object.values(each.icon),
      ]),
      ...[...grammars, ...snippets].map((each: { path: string }) => each.path),
      ...walkthroughs.flatMap(({ steps }: { steps: { media: object }[] }) =>
        steps.flatMap(({ media }) => Object.values(media).filter((each) => /\.\w+$/.test(each))),
      ),
    ].map((file: string) => path.posix.normalize(file));
    assert.deepEqual(
      named.filter((file) => !files[`extension/${file}`]),
      [],
    );
  });

  it('has the pictures of its tour', () => {
    const pages = Object.keys(files).filter((file) => /walkthrough-\w+\.md$/.test(file));
    assert.equal(pages.length, manifest().contributes.walkthroughs[0].steps.length);
    for (const page of pages) {
      const pictures = [...strFromU8(files[page] as Uint8Array).matchAll(/!\[[^\]]{20,}\]\(([\w.-]+)\)/g)];
      assert.ok(pictures.length > 0, page);
      for (const [, picture = ''] of pictures)
        assert.ok(files[path.posix.join(path.posix.dirname(page), picture)], picture);
    }
  });

  it('speaks all the languages that the repository has', () => {
    const names = readdirSync(root).filter((name) => /^package\.nls\..*json$/.test(name));
    const texts = readdirSync(path.join(root, manifest().l10n)).map((name) => `l10n/${name}`);
    assert.ok(names.length >= 4 && texts.length >= 4);
    for (const name of [...names, ...texts]) assert.ok(files[`extension/${name}`], name);
  });

  it('has a description with pictures, a changelog, and the licences of what it contains', () => {
    const pictures = text('readme.md').match(/\]\(data:image\/webp;base64,[\w+/=]+\)/g) ?? [];
    assert.equal(pictures.length, readdirSync(path.join(root, 'docs/images')).length);
    assert.doesNotMatch(text('readme.md'), /\]\(docs\/images/);
    assert.match(text('changelog.md'), /^## \d/m);
    assert.match(text('LICENSE.txt'), /Permission is hereby granted/);
    const notices = text('dist/THIRD-PARTY-NOTICES.txt');
    const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    for (const name of Object.keys(dependencies)) assert.ok(notices.includes(`\n${name} `), name);
  });

  it('has nothing that only concerns building', () => {
    const { scripts, devDependencies, dependencies } = manifest();
    assert.deepEqual([scripts, devDependencies, dependencies], [undefined, undefined, undefined]);
    const strays = Object.keys(files).filter((file) => /\.(?:ts|map)$|node_modules|\/test\//.test(file));
    assert.deepEqual(strays, []);
  });

  it('starts with a contribution only, and works where nothing is trusted and where files are not on a disk', () => {
    const { activationEvents, capabilities, categories, engines } = manifest();
    assert.ok(!activationEvents.includes('*') && !activationEvents.includes('onStartupFinished'));
    assert.deepEqual(capabilities, { virtualWorkspaces: true, untrustedWorkspaces: { supported: true } });
    assert.ok(categories.length > 0 && engines.vscode);
  });

  it('names no file that is not in the repository', () => {
    const pages = Object.keys(files).filter((file) => file.startsWith('extension/docs/'));
    assert.ok(pages.length > 40);
    for (const page of pages) assert.ok(existsSync(path.join(root, page.replace('extension/', ''))), page);
  });
});
