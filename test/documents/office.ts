import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** True where this computer has LibreOffice, and a program that reads the text of a PDF. */
export async function hasOffice(): Promise<boolean> {
  const found = [run('soffice', ['--version']), run('pdftotext', ['-v'])];
  return (await Promise.allSettled(found)).every(({ status }) => status === 'fulfilled');
}

/** The text of a document, page by page, as LibreOffice prints it to a PDF. */
export async function printWithOffice(document: Uint8Array): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'emn-office-'));
  try {
    const file = (name: string) => path.join(folder, name);
    writeFileSync(file('report.docx'), document);
    const profile = `-env:UserInstallation=file://${file('profile')}`;
    const options = ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, file('report.docx')];
    await run('soffice', options, { timeout: 100_000 });
    return await textOfPdf(file('report.pdf'));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function textOfPdf(pdf: string): Promise<string[]> {
  await run('pdftotext', ['-enc', 'UTF-8', '-raw', pdf, `${pdf}.txt`]);
  return readFileSync(`${pdf}.txt`, 'utf8').split('\f').slice(0, -1);
}
