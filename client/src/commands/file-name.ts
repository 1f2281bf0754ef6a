/** `a.emn.yaml`, `a-2.emn.yaml`, `a-3.emn.yaml` … */
export function* numbered(fileName: string): Generator<string> {
  yield fileName;
  for (let number = 2; number < 100; number++) yield fileName.replace(/(?=\.emn\.ya?ml$)/, `-${number}`);
}
