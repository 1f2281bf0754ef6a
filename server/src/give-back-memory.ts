import v8 from 'node:v8';
import vm from 'node:vm';

/** How long nothing has been worked on, in milliseconds, before what the last keystroke has left behind is cleared away. */
const moment = 10;

/** How long nobody has typed, in milliseconds, before memory is given back. */
const pause = 1500;

type Collector = (options: object) => void;

/**
 * Calls for a collection of garbage when nothing is worked on. Between two keystrokes of what is young, so that it need
 * not be done while the next is waited for; after a while of everything: Node would keep what old versions of a document
 * have left behind until it needs the room, which on an analyst's laptop others may need.
 * @returns to be called with each piece of work
 */
export function memoryGiver(): () => void {
  let collector: Collector | undefined;
  const gc: Collector = (options) => {
    collector ??= makeCollector();
    collector(options);
  };
  const collectYoung = (): void => {
    gc({ type: 'minor', execution: 'sync' });
    handle = setTimeout(collectAll, pause);
    handle.unref();
  };
  const collectAll = (): void => gc({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  let handle: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(handle);
    handle = setTimeout(collectYoung, moment);
    handle.unref();
  };
}

/** What `node --expose-gc` has as `gc`. Making it takes a moment, which the first findings do not wait for. */
function makeCollector(): Collector {
  v8.setFlagsFromString('--expose-gc');
  const gc = vm.runInNewContext('gc');
  v8.setFlagsFromString('--no-expose-gc');
  return gc;
}
