import { keyOf } from '../store-key.js';
import type { Around } from './around.js';

/** Has what is held in memory of people forgotten with them: their names, where to write to them, whom was answered last. */
export function forgetWith(around: Around): void {
  around.desk.remembers(({ platform, team, person }) => {
    if (platform !== 'slack') return;
    for (const memory of [around.people, around.directs, around.offered]) memory.forgetPerson(team, person);
    const own = `${keyOf(team)}:`;
    around.earlyEdits.forgetPerson(own, person);
    for (const [talk, last] of [...around.lastAnswered]) {
      if (last === person && talk.startsWith(own)) around.lastAnswered.delete(talk);
    }
  });
}
