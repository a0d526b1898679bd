import type { Graph } from '../../graph/graph.js';
import { countryName } from '../../records/countries/countries.js';
import type { Evidence } from '../../records/evidence.js';
import type { Organisation } from '../../records/organisation.js';
import type { Block } from '../answer.js';
import { aside, gap, say } from '../draft.js';
import { leanEvidence } from '../lean-evidence.js';
import { evidenceOf } from '../phrases.js';
import { meetingsLine, officialEvidence, officialLine } from './official-card.js';

const KINDS: Readonly<Record<Organisation['kind'], string>> = {
  ministry: 'ministry',
  regulator: 'regulator',
  company: 'company',
  international: 'international organisation',
  other: 'organisation',
};

/** A body in full: what it is, who on record holds a post there, and its meetings. */
export function organisationCard(body: Organisation, graph: Graph): Block[] {
  const own = evidenceOf('organisation', body);
  return [
    ...organisationLine(body, 0),
    ...(body.notes ? aside('note', body.notes, [own]) : []),
    ...staffLines(body, graph, own),
    ...meetingsLine(body.name, graph.meetings.matching([[`organisation:${body.id}`]]), own.cites),
  ];
}

/** "ITU (International Telecommunication Union): international organisation." */
export function organisationLine(body: Organisation, indent: 0 | 1): Block[] {
  const country = body.country ? `, ${countryName(body.country)}` : '';
  const inferred = body.inferred?.length ? ' (inferred from context)' : '';
  const text = `${body.name}${longName(body)}: ${KINDS[body.kind]}${country}${inferred}.`;
  return say(text, [evidenceOf('organisation', body)], indent);
}

/** What a short name stands for: the first alias that spells it out. */
function longName(body: Organisation): string {
  if (body.name.includes(' ') || body.name.length > 8) return '';
  const long = body.aliases.find(
    (alias) => /^[A-Z][\w'-]* [\w' -]+$/.test(alias) && alias.length > 2 * body.name.length,
  );
  return long ? ` (${long})` : '';
}

function staffLines(body: Organisation, graph: Graph, own: Evidence): Block[] {
  const staff = graph.officials.matching([[`organisation:${body.id}`]]);
  if (!staff.length) return [gap(`Not on record: any official with a post at ${body.name}.`, 'post')];
  const evidence = leanEvidence([own, ...staff.flatMap((official) => [...officialEvidence(official, graph)])]);
  return [
    ...say(`Officials on record with a post there: ${staff.length}.`, evidence),
    ...staff.flatMap((official) => officialLine(official, body.id, graph)),
  ];
}
