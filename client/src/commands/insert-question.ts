import { writeAt } from '../edit-source.ts';
import { say } from '../say.ts';
import type { Server } from '../server.ts';
import { slotTarget } from './slot-target.ts';

/** Writes an empty entry for a question that is not in the file, and puts the cursor where its answer belongs. */
export function insertQuestion(server: Server) {
  return async (given?: unknown): Promise<void> => {
    const target = await slotTarget(server, given);
    if (typeof target === 'string') say(target);
    else await writeAt(server, target.uri, target.slot);
  };
}
