import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { serverFlags } from '../../client/src/server-flags.ts';
import { Client } from '../protocol/client.ts';

/** What is started, under the name of its script. */
const programs: { readonly [script: string]: (env: NodeJS.ProcessEnv) => void | Promise<void> } = {
  'cli-main.cjs'(env) {
    const cli = path.resolve(import.meta.dirname, '../../dist/cli.cjs');
    const { stdout } = spawnSync(process.execPath, [cli, 'explain', 'missing-answer'], { env, encoding: 'utf8' });
    assert.match(stdout, /missing-answer/);
  },
  async 'main.js'(env) {
    const client = new Client(serverFlags, env);
    await client.initialize();
    const uri = await client.open('study: emn-2024-1\ncountry: XA\nanswers:\n  Q2:\n');
    assert.ok((await client.diagnostics(uri)).length > 0);
    assert.equal(await client.stop(), 0);
  },
};

describe('what V8 has made of the program', () => {
  for (const [script, start] of Object.entries(programs)) {
    describe(script, () => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'emn-kept-'));
      after(() => rmSync(folder, { recursive: true, force: true }));

      const run = (cache = folder) => start({ ...process.env, NODE_COMPILE_CACHE: cache });

      /** The file that is kept; there is never another one. */
      function kept(): string {
        const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
        const [file, ...more] = files.filter((each) => path.basename(each).startsWith(`${script}-`));
        assert.ok(file && more.length === 0, files.join(', '));
        return path.join(folder, file);
      }

      it('is kept at the end, and good for the next start', async () => {
        await run();
        const first = statSync(kept(), { bigint: true });
        await run();
        const second = statSync(kept(), { bigint: true });
        assert.deepEqual([second.ino, second.mtimeNs], [first.ino, first.mtimeNs], 'V8 has refused it');
      });

      it('is made anew where it is damaged', async () => {
        const whole = readFileSync(kept());
        const changed = Buffer.from(whole);
        changed.writeUInt8(0x55 ^ changed.readUInt8(5000), 5000);
        for (const damaged of [Buffer.of(), Buffer.from('damaged'), whole.subarray(0, -5000), changed]) {
          writeFileSync(kept(), damaged);
          await run();
          assert.ok(!readFileSync(kept()).equals(damaged));
          assert.ok(statSync(kept()).size > 100_000);
        }
      });

      it('is not needed where it can’t be kept', () => run(path.join(os.devNull, 'nowhere')));
    });
  }
});
