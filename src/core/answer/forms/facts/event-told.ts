import type { Graph } from '../../../graph/graph.js';
import type { EventFact } from '../../../query/facts-told.js';
import type { Conference } from '../../../records/conference.js';
import { countryName, withArticle } from '../../../records/countries/countries.js';
import { ref } from '../../../records/ref.js';
import { nameOf } from '../../conferences/conference-card.js';
import { say } from '../../draft.js';
import { evidenceOf, partiesPhrase, partyName } from '../../phrases.js';
import { chairOf } from './chair.js';
import { decisionsOf } from './decisions.js';
import { editionBeside } from './edition-beside.js';
import { type EventQuery, type EventTold, ofFacts, orMissing, sentence } from './told.js';

/** One fact of a conference, by its own field, else by the sentences on record that tell of it. */
export function eventTold(query: EventQuery, one: Conference, graph: Graph): EventTold {
  switch (query.tell) {
    case 'theme':
      return orMissing(one.theme && `Theme of ${nameOf(one)}: ${one.theme}.`, 'a theme or motto', one);
    case 'venue':
      return orMissing(one.venue && `Venue of ${nameOf(one)}: ${venueIn(one)}.`, 'the venue', one);
    case 'organisers':
      return organisersOf(query, one, graph);
    case 'host':
      return hostOf(one, graph);
    case 'chair':
      return chairOf(one, graph);
    case 'decisions':
      return decisionsOf(one, graph);
    case 'before':
    case 'after':
      return editionBeside(query.tell, one, graph);
    case 'edition':
      return editionOf(one);
    case 'opening':
      return openingOf(one, graph);
    default:
      return bySentences(query.tell, one);
  }
}

/** How the sentences of a conference tell a fact that has no field of its own, and what is missing where none does. */
const TELLING: ReadonlyMap<EventFact, readonly [RegExp, string]> = new Map<EventFact, readonly [RegExp, string]>([
  [
    'first',
    [
      /\bwas (?:billed as )?the first\b|\bfirst of its kind\b|\bsince the \w+ came to\b|\banniversary\b/i,
      'nothing on when or where it was first held',
    ],
  ],
  [
    'announced',
    [
      /\bhad been announced\b|\boriginally\b|\bfirst announced\b|\bpostponed\b|\bmoved from\b/i,
      'no other date announced before',
    ],
  ],
  [
    'opening',
    [
      /\bopened the (?:congress|conference|summit|event|assembly|meeting|show|session)\b|\binaugurated\b|\bopened it\b/i,
      'nothing on who opened it',
    ],
  ],
  [
    'elections',
    [/\belected\b|\bbecame chair\b|\bup for election\b|\belect the\b|\bcandida/i, 'no election or candidate'],
  ],
  [
    'edition',
    [
      /\b(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b[^.;]{0,30}\b(?:edition|held)\b/i,
      'nothing on which edition it was',
    ],
  ],
]);

/** Which edition it was, by a sentence, else by the number in a name: "24th Bakutel". */
function editionOf(one: Conference): EventTold {
  const numbered = [one.name, ...one.aliases].find((name) => /\b\d{1,3}(?:st|nd|rd|th)\b/.test(name));
  const told = bySentences('edition', one);
  return told.isKnown || !numbered ? told : orMissing(`${nameOf(one)} is on record as “${numbered}”.`, '', one);
}

/** Who opened it: by its sentences, else by its meetings on record that tell of the opening. */
function openingOf(one: Conference, graph: Graph): EventTold {
  const meetings = graph.meetings.matching([[`conference:${one.id}`]]).filter(({ summary }) => OPENED.test(summary));
  const told = bySentences('opening', one);
  const lines = meetings
    .slice(0, OPENINGS_MAX)
    .flatMap((meeting) =>
      [{ text: meeting.summary, cites: meeting.cites }, ...meeting.points].flatMap(({ text, cites }, at) =>
        say(text, [{ ref: ref('meeting', meeting.id), cites }], at ? 1 : 0),
      ),
    );
  if (!lines.length) return told;
  const listed = meetings.map(({ id }) => ref('meeting', id));
  return { blocks: [...(told.isKnown ? told.blocks : []), ...lines], isKnown: true, listed };
}

/** That the conference itself was opened. */
const OPENED =
  /\b(?:conference|congress|summit|assembly|event|session|forum) (?:was )?opened\b|\bopen(?:ed|ing of) the (?:conference|congress|summit|assembly|event|session|forum)\b/i;

/** Meetings of an opening that are told. */
const OPENINGS_MAX = 2;

function bySentences(tell: EventFact, one: Conference): EventTold {
  const [pattern, missing] = TELLING.get(tell) ?? [/^$/, 'nothing of that'];
  return ofFacts(
    one.facts.filter(({ text }) => pattern.test(text)),
    missing,
    one,
  );
}

function venueIn({ venue, city, country }: Conference): string {
  return [venue, city, country && country !== city ? countryName(country) : null].filter((part) => part).join(', ');
}

/** The organisers, less one who is named in the question; what is said of hosts beside them. */
function organisersOf({ beside }: EventQuery, one: Conference, graph: Graph): EventTold {
  const left = beside?.is === 'these' ? beside.ids : [];
  const isLeft = (id: string) => left.includes(id) || left.includes(graph.organisation(id)?.country ?? '');
  const others = one.organisers.filter((id) => !isLeft(id));
  const hosts = one.facts.filter(
    ({ text }) => /\b(?:co-)?host(?:ed|s)?\b(?! (?:the|a) next)/i.test(text) && !COUNTED.test(text),
  );
  const bodies = partiesPhrase(others, graph, one.cites);
  const named = left.map((id) => partyName(id, graph)).join(' and ');
  const beyond = named ? ` beside ${withArticle(named)}` : '';
  const lines = others.length
    ? say(`${others.length === 1 ? 'Organiser' : 'Organisers'} of ${nameOf(one)}${beyond}: ${bodies.text}.`, [
        evidenceOf('conference', one),
        ...bodies.evidence,
      ])
    : [];
  const told = hosts.flatMap((fact) => sentence(fact, one));
  if (lines.length || told.length) return { blocks: [...lines, ...told], isKnown: true, listed: [] };
  return orMissing(null, `any organiser${beyond}`, one);
}

/** "The host ministry counted": who hosted is named there by the way. */
const COUNTED = /\bhost ministry\b|\bis to host\b/i;

/** The country, its town, and the bodies of that country among the organisers. */
function hostOf(one: Conference, graph: Graph): EventTold {
  const country = one.country && withArticle(countryName(one.country));
  const own = one.organisers.filter((id) => graph.organisation(id)?.country === one.country);
  const bodies = own.length ? `; of its bodies ${partiesPhrase(own, graph).text} is among the organisers` : '';
  const hosts = one.facts.filter(({ text }) => /\bhosted\b|\bco-hosted\b/i.test(text));
  const told = orMissing(
    country && `Host of ${nameOf(one)}: ${[country, one.city].filter((part) => part).join(', in ')}${bodies}.`,
    'the host',
    one,
  );
  return { ...told, blocks: [...told.blocks, ...hosts.flatMap((fact) => sentence(fact, one))] };
}
