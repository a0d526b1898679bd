import type { Knowledge } from '../../core/records/knowledge.js';
import { type Ref, ref } from '../../core/records/ref.js';
import { allRecords } from '../records.js';
import type { Finding, Rule } from '../rule.js';

export const fullStop: Rule = {
  name: 'full-stop',
  why: 'A fact is a whole sentence, and answers print it as one: without its full stop it runs into the next.',
  exceptions: [],
  // A register is quoted as it prints its rows.
  check: (knowledge, _today, isImported = () => false) =>
    sentencesIn(knowledge).flatMap(({ ref, path, text }): Finding[] => {
      if (ENDED.test(text) || isImported(ref)) return [];
      const message = 'the sentence does not end with a full stop';
      return [{ ref, path, message, value: text, fix: 'End it with one, or finish the sentence.' }];
    }),
};

/** A full stop of any script that is recorded, or what stands for one, also before a closing quote or bracket. */
const ENDED = /[.!?…؟۔。]["'”’»)\]]*$/u;

interface Sentence {
  readonly ref: Ref;
  readonly path: Finding['path'];
  readonly text: string;
}

function sentencesIn(knowledge: Knowledge): Sentence[] {
  const { meetings, agreements, conferences, proposals } = knowledge;
  return [
    ...meetings.map(({ id, summary }) => ({ ref: ref('meeting', id), path: ['summary'], text: summary })),
    ...meetings.flatMap(({ id, points }) => listed(ref('meeting', id), 'points', points)),
    ...agreements.flatMap(({ id, history }) => listed(ref('agreement', id), 'history', history)),
    ...conferences.flatMap(({ id, facts }) => listed(ref('conference', id), 'facts', facts)),
    ...proposals.map(({ id, text }) => ({ ref: ref('proposal', id), path: ['text'], text })),
    ...notesIn(knowledge),
  ];
}

function listed(subject: Ref, key: string, facts: readonly { readonly text: string }[]): Sentence[] {
  return facts.map(({ text }, at) => ({ ref: subject, path: [key, at, 'text'], text }));
}

function notesIn(knowledge: Knowledge): Sentence[] {
  return allRecords(knowledge).flatMap(({ ref, record }) => {
    const notes = 'notes' in record ? record.notes : null;
    return notes ? [{ ref, path: ['notes'], text: notes }] : [];
  });
}
