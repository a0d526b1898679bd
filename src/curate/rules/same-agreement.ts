import { tokens } from '../../core/graph/normalise.js';
import { groupBy } from '../../core/graph/order.js';
import type { Agreement } from '../../core/records/agreement.js';
import { ref } from '../../core/records/ref.js';
import { nameKey } from '../names.js';
import type { Finding, Rule } from '../rule.js';

export const sameAgreement: Rule = {
  name: 'same-agreement',
  why: 'One document in two records is counted twice, and only one of them gets the news of it.',
  exceptions: [],
  check: ({ agreements }) => {
    const groups = groupBy(agreements, ({ kind, parties }) => [kind, ...[...parties].sort()].join('|'));
    return [...groups.values()].flatMap((alike) =>
      alike.flatMap((agreement, index) => {
        const twin = alike.slice(0, index).find((other) => canBeOne(agreement, other));
        return twin ? [twinOf(agreement, twin)] : [];
      }),
    );
  },
};

/** A visit may yield several documents of one kind on one topic: their titles tell them apart. */
function canBeOne(a: Agreement, b: Agreement): boolean {
  if (nameKey(a.title) === nameKey(b.title)) return true;
  const signed = signedOn(a);
  return signed !== null && signed === signedOn(b) && topicKey(a) === topicKey(b) && titlesMostlyAgree(a, b);
}

function signedOn({ history }: Agreement): string | null {
  return history.find(({ status }) => status === 'signed')?.date ?? null;
}

function topicKey({ topics }: Agreement): string {
  return [...topics].sort().join();
}

function titlesMostlyAgree(a: Agreement, b: Agreement): boolean {
  const [words, others] = [wordsOf(a), wordsOf(b)];
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared > 0.6 * Math.max(words.size, others.size);
}

function wordsOf({ title }: Agreement): Set<string> {
  return new Set(tokens(title).map((token) => token.key));
}

function twinOf({ id, title }: Agreement, twin: Agreement): Finding {
  const message = `agreement:${twin.id} has the same kind, parties and title or signing`;
  return { ref: ref('agreement', id), path: ['title'], message, value: title, fix: 'Merge the two records.' };
}
