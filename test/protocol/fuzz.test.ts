import fc from 'fast-check';
import { carryOut, type Session, sessions } from './fuzzing.ts';
import { briefLists, client } from './support.ts';

describe('whatever is done with a document', () => {
  const current = client({ capabilities: briefLists });

  it('the server answers, and finds what a fresh look finds', async function () {
    this.timeout(120_000);
    const count = { edits: 0, requests: 0, cancelled: 0, checks: 0 };
    const property = fc.asyncProperty(sessions, (session: Session) => carryOut(current(), session, count));
    await fc.assert(property, { seed: 20241, numRuns: 25 });
  });
});
