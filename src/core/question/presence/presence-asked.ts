import { fold, tokens } from '../../graph/normalise.js';
import type { Item, NamedParty } from '../item.js';
import type { Question } from '../question.js';
import { PRESENCE_WORDINGS, PRESENCE_WORDS, type PresenceWording } from './presence-words.js';
import type { Presence } from './presence.js';

/** A question with what it asks of who was there, where that is asked. */
export function withPresence(question: Question, items: readonly Item[]): Question {
  const { target, parties, agreements, conferences } = question;
  const isOfSome = parties.length > 0 || agreements.length > 0 || conferences.length > 0;
  const presence = !ASIDE.has(target) && isOfSome ? presenceAsked(items) : null;
  if (!presence) return question;
  const rest = (words: readonly string[]) => words.filter((word) => !PRESENCE_WORDS.has(word));
  const { words, narrowing, slots, unknown } = question;
  return {
    ...question,
    presence,
    words: rest(words),
    narrowing: rest(narrowing),
    slots: rest(slots),
    unknown: unknown.filter(({ span }) => !PRESENCE_WORDS.has(fold(span))),
  };
}

/** What is asked of the bot, and of the knowledge itself. */
const ASIDE: ReadonlySet<Question['target']> = new Set(['help', 'out-of-scope', 'knowledge']);

/** What the items of a question ask of who was there; null where they ask something else. */
export function presenceAsked(items: readonly Item[]): Presence | null {
  const shape = items.map((item, at) => (item.kind === 'word' ? wordsOf(item) : `#${at}`)).join(' ');
  for (const wording of PRESENCE_WORDINGS) {
    const found = wording.words.exec(shape);
    if (!found) continue;
    const at = found.groups?.of;
    if (at === undefined) return { tell: wording.tell, of: null };
    const item = items[Number(at)];
    if (item?.kind === 'party' && isMeant(item.party, wording)) return { tell: wording.tell, of: item.party.span };
  }
  return null;
}

function wordsOf({ mention }: Item): string {
  return tokens(mention.text)
    .map(({ key }) => key)
    .join(' ');
}

/** Somebody, where a person is asked about; else a side too. */
function isMeant({ post, entities }: NamedParty, { isOfPerson }: PresenceWording): boolean {
  return !isOfPerson || post !== null || entities[0]?.kind === 'official';
}
