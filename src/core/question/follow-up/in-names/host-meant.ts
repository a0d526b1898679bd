import type { Graph } from '../../../graph/graph.js';
import { countryOf } from '../../../graph/sides.js';
import { countryName } from '../../../records/countries/countries.js';
import type { Meeting } from '../../../records/meeting.js';
import { isCountry, type Party } from '../../../records/party.js';
import type { Ref } from '../../../records/ref.js';
import { officialTerm } from '../people-meant.js';
import { meetingsOf } from '../records-meant.js';
import { inPlaceOf, type Named, type Pointing } from './pointing.js';

/** "The host", "the visitor", and not "the host country" or "the host of the summit". */
const ROLE =
  /\bthe (host|guest|visitor)(?: (?:minister|side))?\b(?! (?:of|country|city|state|nation|government|broadcaster)\b)/i;

/** Nothing but who is meant: what he put to the other one is asked for then, where that was asked before. */
const BARE = /^(?:(?:and|but|so|what about|how about) )*(?:from |by )?the (?:host|guest|visitor)\W*$/i;

/** Asks for what somebody puts to the other one, whom nobody names. */
const PUT = /\b(propos|suggest|offer|ask|request|want|demand)\w*\W*$/i;

/**
 * "What did the host propose?", "and the guest?" after a meeting of two, one of whom is at home where it was: the one, or the other, and
 * what he put to that other side. Null where several were shown, or neither or both of them were at home.
 */
export function hostMeant({ text, items, context, shown, graph }: Pointing): Named | null {
  const [span, role] = ROLE.exec(text) ?? [];
  const pair = span === undefined ? null : pairAt(onlyMeeting(shown, graph), graph);
  if (span === undefined || !pair) return null;
  const [meant, other] = role!.toLowerCase() === 'host' ? pair : [pair[1], pair[0]];
  const name = officialTerm(meant.official, graph).label;
  const isAlone = !items.some(({ kind }) => kind === 'party');
  if (context.question.target === 'proposals' && BARE.test(text))
    return inPlaceOf(
      text.replace(/\W+$/, ''),
      span,
      `what did ${name} propose to ${other.side}`,
      `official:${meant.official}`,
      name,
    );
  const act = isAlone ? PUT.exec(text)?.[1] : undefined;
  const asked = act
    ? `${text.replace(/\W+$/, '')} ${/^(?:propos|suggest|offer)/i.test(act) ? 'to' : 'of'} ${other.side}`
    : text;
  return inPlaceOf(asked, span, name, `official:${meant.official}`, name);
}

interface There {
  readonly official: string;
  /** What he was there for, as it is called. */
  readonly side: string;
}

/** Of two who met, the one at home and the one who came; null where that is not so. */
function pairAt(meeting: Meeting | null, graph: Graph): readonly [host: There, guest: There] | null {
  const there = (meeting?.participants ?? []).flatMap(({ official, for: party }) =>
    official ? [{ official, party }] : [],
  );
  const [one, other, ...others] = there;
  if (!meeting || !one || !other || others.length) return null;
  const hosts = graph.keysOf(`meeting:${meeting.id}`);
  const isAtHome = ({ party }: { readonly party: Party }) => hosts.includes(`in:${countryOf(party, graph) ?? ''}`);
  if (isAtHome(one) === isAtHome(other)) return null;
  const named = ({ official, party }: { readonly official: string; readonly party: Party }): There => ({
    official,
    side: isCountry(party) ? countryName(party) : (graph.organisation(party)?.name ?? party),
  });
  return isAtHome(one) ? [named(one), named(other)] : [named(other), named(one)];
}

/** The one meeting face to face that was shown last, or that what was shown came about in. */
function onlyMeeting(shown: readonly (readonly Ref[])[], graph: Graph): Meeting | null {
  for (const refs of shown) {
    const own = new Set([...refs.filter((ref) => ref.startsWith('meeting:')), ...meetingsOf(refs, graph)]);
    const meetings = [...own].flatMap((ref) => graph.meeting(ref.slice('meeting:'.length)) ?? []);
    const [only, ...others] = meetings.filter(({ format }) => format !== 'multilateral');
    if (only) return others.length ? null : only;
  }
  return null;
}
