import { type Answer, gapsOf } from '../answer/answer.js';
import { either } from '../query/restate/nouns.js';

/** Why the answer to a question gives no file, in words that say what to do. */
export function whyNoFile({ outcome, choices, ...answer }: Answer): string {
  // What stands below an answer is not introduced where it does not follow.
  const gap = gapsOf(answer)[0]?.replace(/ [^.:]*:$/, '');
  const meant = choices.map(({ question }) => `“${question}”`);
  const choose = meant.length > 0 ? ` Ask for ${either(meant)}.` : '';
  switch (outcome) {
    case 'no-record':
      return `${gap ?? 'Nothing on this is on record here.'}${choose}`;
    case 'ambiguous':
      return choose ? `It may mean several things.${choose}` : 'It is not clear whom or what it means: say the name.';
    default:
      return `It asks for no records. ${EXAMPLE}`;
  }
}

/** What to ask for instead. */
export const EXAMPLE = 'Ask for some, such as: pending agreements of Iran';
