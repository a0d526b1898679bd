import { ref } from '../../core/records/ref.js';
import type { Rule } from '../rule.js';

export const proposalWording: Rule = {
  name: 'proposal-wording',
  why: 'A proposal is one imperative sentence, so that it reads after "offered Kenya:".',
  exceptions: [],
  check: ({ proposals }) =>
    proposals.flatMap(({ id, text }) => {
      const found = faultOf(text);
      if (found === null) return [];
      return [{ ref: ref('proposal', id), path: ['text'], value: text, ...found }];
    }),
};

function faultOf(text: string): { message: string; fix: string } | null {
  if (/^["'“‘(]?\p{Ll}/u.test(text))
    return { message: 'the text starts with a small letter', fix: 'Start it with a capital.' };
  if (/^to /i.test(text))
    return { message: 'the text starts with "to"', fix: 'Write an imperative: "Build", not "To build".' };
  if (!/[.!?]["'”’)]?$/.test(text)) return { message: 'the text has no full stop', fix: 'End it with a full stop.' };
  return null;
}
