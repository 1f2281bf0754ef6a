import {
  Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileChangeType,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  type Uri,
} from 'vscode';

/** Files that are in no folder of any computer: a virtual file system, as a library or a repository on the web would be. */
export class MemoryFiles implements FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  watch(): Disposable {
    return new Disposable(() => {});
  }

  stat({ path }: Uri): FileStat {
    const file = this.#files.get(path);
    if (file) return { type: FileType.File, ctime: 0, mtime: 0, size: file.length };
    if (path === '/' || this.#names(path).length > 0) return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw FileSystemError.FileNotFound(path);
  }

  readDirectory({ path }: Uri): [string, FileType][] {
    return this.#names(path).map((name) => {
      const type = this.#files.has(`${path === '/' ? '' : path}/${name}`) ? FileType.File : FileType.Directory;
      return [name, type];
    });
  }

  createDirectory(): void {}

  readFile({ path }: Uri): Uint8Array {
    const file = this.#files.get(path);
    if (!file) throw FileSystemError.FileNotFound(path);
    return file;
  }

  writeFile(uri: Uri, content: Uint8Array): void {
    const type = this.#files.has(uri.path) ? FileChangeType.Changed : FileChangeType.Created;
    this.#files.set(uri.path, content);
    this.#changed.fire([{ type, uri }]);
  }

  delete(uri: Uri): void {
    this.#files.delete(uri.path);
    this.#changed.fire([{ type: FileChangeType.Deleted, uri }]);
  }

  rename(from: Uri, to: Uri): void {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }

  #names(folder: string): string[] {
    const start = folder === '/' ? '/' : `${folder}/`;
    const below = [...this.#files.keys()].filter((path) => path.startsWith(start));
    return [...new Set(below.map((path) => path.slice(start.length).split('/')[0] ?? ''))];
  }
}
