import { has, hasKind, type Mention } from './mention.js';
import type { PartyTerm, Question } from './question.js';
import type { Signals } from './signals.js';

/** Words of getting: "received", "on the receiving end", "to whom", "is asked for". */
const GETS =
  /\b(?:receiv(?:e|ed|es|ing)|recipients?|addressees?|addressed|(?:at|to|of) whom|targets? of|(?:is|are|was|were|been|being) (?:the |most |often |also |then ){0,3}(?:asked|offered|requested|invited|urged|promised|called (?:on|upon)|approached))\b|\bto\W*$|получил|кому|адресован|обращен|reçu|à qui|recibi|a quién|دریافت|به چه کس|تلقى|تلقت/i;

/** Words of getting that are as much words of giving: "got the most offers", but "to have made". */
const MAY_GET = /\b(?:got|get|gets|was|were|to)\b/i;

const GIVES = /\b(?:made|makes?|put|proposed|tabled|submitted)\b/i;

/** Whether the side is asked for that proposals were addressed to, and not the one that put them. */
function asksWhoGot(text: string): boolean {
  return GETS.test(text) || (MAY_GET.test(text) && !GIVES.test(text));
}

/** "Who received the most requests": those who got most of what others put, where "received" is no meeting. */
export function asksWhoGotMost(signals: Signals): boolean {
  const at = signals.words.findIndex((word) => has(word, 'sup:most', 'sup:least'));
  const isOfActs = signals.words.slice(at).some(namesAct);
  const gets = signals.words.some((word) => GETS.test(word.key) || /^(?:got|get|gets)$/.test(word.key));
  return at >= 0 && isOfActs && gets && !signals.any('noun:meeting');
}

function namesAct(word: Mention): boolean {
  return has(word, 'noun:proposal') || (hasKind(word, 'act:') && /s$/.test(word.key));
}

/**
 * "Proposals, offers and requests": of acts that are named in a list with "proposals" none is meant alone, so that all
 * count.
 */
export function listsAllActs(signals: Signals): boolean {
  return signals.words.some((word, at) => {
    const next = signals.words.slice(at + 1).find((one) => !has(one, 'conj:and', 'conj:or'));
    return /^proposals?$/.test(word.key) && next !== undefined && ACT_NOUN.test(next.key) && isListed(word, next);
  });
}

/** Nothing but a comma and a word that joins between two words. */
function isListed(word: Mention, next: Mention): boolean {
  return next.start - word.end <= 1 && /^(?:,? |\/| ?[,/] ?)$/.test(word.after);
}

/** Nouns of what one side puts to another. */
export const ACT_NOUN = /^(?:offers?|requests?|calls?|appeals?|bids?|asks|invitations?|suggestions?)$/;

/** A side that is named on one end leaves the other to be ranked: "the most requests addressed to the ITU" are ranked by who put them. */
export function ranksReceivers({ parties, text }: Question): boolean {
  // "Which Gulf state made the most": of a region the states are ranked.
  const isOne = ({ entities }: PartyTerm) => entities.every(({ kind }) => kind !== 'region');
  const isNamed = (role: string) => parties.some((term) => term.role === role && !term.excluded && isOne(term));
  if (isNamed('from') !== isNamed('to')) return isNamed('from');
  return asksWhoGot(text);
}

/** Whether it is officials that are to be ranked by what they put forward: "which official", "which Iranian minister". */
export function ranksOfficials(question: Question): boolean {
  const { counted, tags, ranks, want, target } = question;
  if (target !== 'proposals' || (want !== 'most' && want !== 'least') || ranksReceivers(question)) return false;
  return counted === 'officials' || tags.includes('noun:official') || ranks.length > 0 || sideRanked(question) !== null;
}

/** The one country, or the holders of a post, of whom somebody is asked for; a region is asked for its countries. */
export function sideRanked({ parties }: Question): PartyTerm | null {
  const isOfOne = ({ entities }: PartyTerm) =>
    entities.every(({ kind }) => kind === 'official') || (entities.length === 1 && entities[0]!.kind === 'country');
  return parties.find((term) => term.role === 'wanted' && term.entities.length > 0 && isOfOne(term)) ?? null;
}
