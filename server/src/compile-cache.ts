import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { crc32 } from 'node:zlib';

/** How long a program runs before what V8 has made of it is kept, in milliseconds: by then it has done everything once. */
const warm = 5000;

/**
 * Runs a script as `require` would, with what V8 made of it when it ran before: compiling is much of the time until the
 * first answer. Node’s own cache has only what is compiled before the script begins, which is not half of what it uses.
 * Kept where Node keeps its own, in a folder for temporary files; nothing is lost where that can’t be written.
 * @param file a CommonJS script without `import()`; nothing is asked of what it exports
 */
export function runKept(file: string): void {
  const source = readFileSync(file);
  const kept = keptFile(file, source);
  const cachedData = kept ? read(kept) : undefined;
  const script = new vm.Script(module.wrap(source.toString()), { filename: file, cachedData });
  if (kept && (!cachedData || script.cachedDataRejected)) keepLater(script, kept);
  const exports = {};
  const run = script.runInThisContext() as (...parts: unknown[]) => void;
  run.call(exports, exports, module.createRequire(file), { exports }, file, path.dirname(file));
}

/** Where to keep it, under a name that no other version of the script has; undefined where Node keeps nothing. */
function keptFile(file: string, source: Buffer): string | undefined {
  const folder = module.enableCompileCache?.().directory;
  return folder && path.join(folder, `${path.basename(file)}-${crc32(source).toString(16)}`);
}

/** What was kept, without the sum at its end; undefined where nothing was, or where it is damaged: V8 does not look. */
function read(file: string): Buffer | undefined {
  try {
    const all = readFileSync(file);
    const data = all.subarray(0, -4);
    return all.readUInt32LE(data.length) === crc32(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps it once, when the program is warm or has come to its end. */
function keepLater(script: vm.Script, file: string): void {
  const keep = (): void => {
    clearTimeout(timer);
    process.off('exit', keep);
    try {
      const data = script.createCachedData();
      const sum = Buffer.alloc(4);
      sum.writeUInt32LE(crc32(data));
      // Another process may read it or write it at the same time.
      const own = `${file}.${process.pid}`;
      writeFileSync(own, Buffer.concat([data, sum]), { mode: 0o600 });
      renameSync(own, file);
    } catch {
      // A full disk, or a folder that is gone: the next start takes as long as this one.
    }
  };
  const timer = setTimeout(keep, warm).unref();
  process.once('exit', keep);
}
