import pages from 'emn:docs';
import studies from 'emn:studies';
import version from 'emn:version';
import { run } from './cli/main.ts';
import { loadDocx } from './load-docx.ts';
import { createLanguageService } from './service.ts';

const { stdout, stderr, argv, env } = process;

// A reader that goes away (`| head`) has seen what it wanted; a full disk is told of, and ends the call.
stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit();
  stderr.write(`emn: the output can’t be written${code === 'ENOSPC' ? ': the disk is full' : ''}.\n`);
  process.exit(2);
});

const call = run(argv.slice(2), {
  service: createLanguageService({ studies, loadDocx }),
  pages,
  version,
  output: {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    colour: stdout.isTTY === true && !env.NO_COLOR,
  },
});

void call.then((code) => {
  process.exitCode = code;
});
