import type { Block } from '../answer.js';
import type { Answering, Asked } from './asked.js';
import { maybeSamePerson } from './maybe-same-person.js';
import { membersWithout } from './members-without.js';
import { reportedOfConference } from './reported-of-conference.js';
import { saidAtConferences } from './said-at-conferences.js';

/** What is told beside the records of a list: what a conference is reported to have brought or heard, those of several without any, and who may be the same person. */
export function besideRecords(answering: Answering, asked: Asked): readonly Block[] {
  const without = answering.found.size > 0 ? membersWithout(answering.set, asked) : [];
  return [
    ...reportedOfConference(answering, asked),
    ...saidAtConferences(answering, asked),
    ...without,
    ...maybeSamePerson(answering, asked),
  ];
}
