import { type Disposable, FileSystemError, Uri, workspace } from 'vscode';
import { MemoryFiles } from './memory-files.ts';

/** A disk, of the scheme `emn-disk`, that can be told to fail. */
export class FailingDisk extends MemoryFiles {
  readonly #registration: Disposable = workspace.registerFileSystemProvider('emn-disk', this);
  /** Called before a file is written; it may throw, as a full disk does. */
  onWrite: (file: Uri, content: Uint8Array) => void = () => {};
  /** False: a disk that knows no renaming. */
  renames = true;

  override writeFile(file: Uri, content: Uint8Array): void {
    this.onWrite(file, content);
    super.writeFile(file, content);
  }

  override rename(from: Uri, to: Uri, { overwrite }: { overwrite: boolean } = { overwrite: true }): void {
    if (!this.renames) throw FileSystemError.Unavailable('This disk knows no renaming.');
    if (!overwrite && this.names.includes(to.path.slice(1))) throw FileSystemError.FileExists(to);
    this.put(to.path.slice(1), this.readFile(from));
    this.delete(from);
  }

  at(name: string): Uri {
    return Uri.from({ scheme: 'emn-disk', path: `/${name}` });
  }

  /** The names of all files, temporary ones included. */
  get names(): string[] {
    return this.readDirectory(this.at('')).map(([name]) => name);
  }

  text(name: string): string {
    return new TextDecoder().decode(this.readFile(this.at(name)));
  }

  /** Writes a file as another program would. */
  put(name: string, text: string | Uint8Array): void {
    super.writeFile(this.at(name), typeof text === 'string' ? new TextEncoder().encode(text) : text);
  }

  dispose(): void {
    this.#registration.dispose();
  }
}
