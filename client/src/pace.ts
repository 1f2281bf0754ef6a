/**
 * Runs `task` at most once at a time. Calls that come while it runs lead to one more run after it,
 * so that the last run always starts after the last call.
 */
export function oneAtATime(task: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const run = async () => {
    running = true;
    do {
      again = false;
      await task().catch(() => undefined);
    } while (again);
    running = false;
  };
  return () => {
    if (running) again = true;
    else void run();
  };
}

/** Counts crashes: true once there were more than `limit` within `period` (milliseconds) before `now`. */
export function crashLimit(limit: number, period: number): (now: number) => boolean {
  let crashes: number[] = [];
  return (now) => {
    crashes = [...crashes.filter((time) => now - time < period), now];
    return crashes.length > limit;
  };
}
