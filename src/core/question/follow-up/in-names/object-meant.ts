import type { Graph } from '../../../graph/graph.js';
import { countryName } from '../../../records/countries/countries.js';
import { isCountry } from '../../../records/party.js';
import type { Ref } from '../../../records/ref.js';
import { hasKind } from '../../mention.js';
import { isAffiliated } from '../../posts.js';
import type { Item } from '../../item.js';
import type { Context } from '../context.js';
import { lastPerson, officialTerm } from '../people-meant.js';
import { meetingsOf } from '../records-meant.js';
import { peopleAround } from './people-around.js';
import { inPlaceOf, type Named, type Pointing } from './pointing.js';
import { countriesOfEntity } from './sides-shown.js';

/** "Him", and "her" where it is nobody's own. */
const OBJECT =
  /\b(?:him|her(?=\W*$| (?:for|about|in|at|on|to|of|from|with|there|then|too|again|before|after|when|during|that|this)\b))\b(?!sel)/i;

const SUBJECT = /\b(?:he|she)\b/i;

/**
 * "What did the minister want from him?", "did Nabiyev meet her?": the person whom the conversation is about, where another is named
 * as who does it. What was put to a person was put to his side, which is what records state. Null where nobody is named so.
 */
export function objectMeant(asked: Pointing): Named | null {
  const { text, items, context, graph } = asked;
  const span = OBJECT.exec(text)?.[0];
  const doer = span === undefined || SUBJECT.test(text) ? null : doerBefore(text, span, items);
  const person = doer && personBeside(doer, asked);
  if (!doer || !person || span === undefined) return null;
  const isAct = items.some(({ mention }) => hasKind(mention, 'act:'));
  const side = isAct ? sideOf(person, context, graph) : null;
  const label = officialTerm(person, graph).label;
  return inPlaceOf(text, span, side ?? label, `official:${person}`, side ? `${label} (${side})` : label);
}

/** What stands before a pronoun in its own sentence: whoever was named in one before it may be the very person. */
function clauseBefore(text: string, span: string): string {
  return text.slice(0, text.indexOf(span)).replace(/^.*[.!?;:]\s/s, '');
}

/** Who is named before the pronoun; null where nobody is. */
function doerBefore(text: string, span: string, items: readonly Item[]): Item | null {
  const before = clauseBefore(text, span);
  return (
    items.find((item) => item.kind === 'party' && item.party.entities.length > 0 && before.includes(item.party.span)) ??
    null
  );
}

/** The one person whom the conversation is about, or who was shown with the doer, and who is neither the doer nor of his side. */
function personBeside(doer: Item, { context, shown, graph, text }: Pointing): string | null {
  const sides = doer.kind === 'party' ? doer.party.entities : [];
  const isOther = (id: string) =>
    !sides.some((one) => one.id === id || (one.kind !== 'official' && isAffiliated(id, [one], graph)));
  const [term] = lastPerson(context, graph, text);
  const [person, ...others] = term?.entities ?? [];
  if (person?.kind === 'official' && !others.length && isOther(person.id)) return person.id;
  const [only, ...more] = peopleAround(shown[0] ?? [], graph).filter(isOther);
  return only && !more.length ? only : null;
}

/** Whether a pronoun for a person is left to whom somebody named puts something: it stands in a role, and may not be passed over. */
export function hasOpenObject(text: string, items: readonly Item[]): boolean {
  const span = OBJECT.exec(text)?.[0];
  const isDeed = items.some(({ mention }) => hasKind(mention, 'act:'));
  if (span === undefined || SUBJECT.test(text) || !isDeed) return false;
  const before = clauseBefore(text, span);
  const isPost = ({ kind, mention }: Item) =>
    kind === 'word' && hasKind(mention, 'post:') && before.includes(`the ${mention.text}`);
  return doerBefore(text, span, items) !== null || items.some(isPost);
}

/** The side that somebody spoke for in what was shown, else the one that he holds a post of; null where he has several. */
function sideOf(id: string, { listed }: Context, graph: Graph): string | null {
  const spoken = [...listed, ...meetingsOf(listed, graph)].flatMap((ref) => sidesIn(ref, id, graph));
  const all = spoken.length ? spoken : countriesOfEntity({ kind: 'official', id }, graph);
  const [only, ...others] = [...new Set(all)];
  if (!only || others.length) return null;
  return isCountry(only) ? countryName(only) : (graph.organisation(only)?.name ?? null);
}

function sidesIn(ref: Ref, id: string, graph: Graph): readonly string[] {
  const meeting = ref.startsWith('meeting:') ? graph.meeting(ref.slice('meeting:'.length)) : undefined;
  return (meeting?.participants ?? []).flatMap((one) => (one.official === id ? [one.for] : []));
}
