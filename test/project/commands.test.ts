import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
  };
}

describe('the list of commands', () => {
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

  it('shows without a contribution only what needs none', () => {
    const conditional = new Set(contributes.menus.commandPalette.map(({ command }) => command));
    const always = contributes.commands.map(({ command }) => command).filter((command) => !conditional.has(command));
    assert.deepEqual(always.sort(), ['emn.newContribution', 'emn.openSample', 'emn.showLog']);
  });
});
