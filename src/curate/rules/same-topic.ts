import { nameKeys } from '../../core/graph/normalise.js';
import { stem } from '../../core/graph/stem.js';
import { ref } from '../../core/records/ref.js';
import type { Topic } from '../../core/records/topic.js';
import type { Finding, Rule } from '../rule.js';

export const sameTopic: Rule = {
  name: 'same-topic',
  why: 'A topic that is another way to write a second one parts the records of one subject.',
  exceptions: [],
  check: ({ topics }) =>
    topics.flatMap((topic): Finding[] => {
      const other = topics.find((one) => one !== topic && isAlsoCalled(one, topic));
      if (other === undefined) return [];
      const message = `"${topic.name}" is what topic:${other.id} ("${other.name}") is called, too`;
      const fix = 'Use the one topic for both, and keep the other name as its alias.';
      return [{ ref: ref('topic', topic.id), path: ['name'], message, value: topic.name, fix }];
    }),
};

/** Whether a topic has the name of another as an alias; where both have one name, the second is told of. */
function isAlsoCalled(one: Topic, other: Topic): boolean {
  const key = subjectKey(other.name);
  if (one.aliases.some((alias) => subjectKey(alias) === key)) return true;
  return subjectKey(one.name) === key && one.id < other.id;
}

/** A subject without article, hyphens and endings: "5G networks" is "the 5G network". */
function subjectKey(name: string): string {
  const words = (nameKeys(name)[0] ?? name).split(' ').filter((word) => word !== 'the');
  return words.map(stem).join(' ');
}
