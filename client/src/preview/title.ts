/** «Report: lithuania-2024.emn.yaml»; what follows no other contribution says so. */
export function titleFor(path: string, locked: boolean): string {
  return `Report: ${path.slice(path.lastIndexOf('/') + 1)}${locked ? ' (locked)' : ''}`;
}
