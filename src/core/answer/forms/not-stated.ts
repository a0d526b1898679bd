import type { Found } from '../../query/found.js';
import { peopleRolesIn } from '../../query/people-roles.js';
import type { Element, Role, SetQ } from '../../query/query.js';
import { memberNoun } from '../../query/restate/sets.js';
import type { Block } from '../answer.js';
import { counted, type Draft, gap } from '../draft.js';
import { listed } from '../phrases.js';
import type { Missing } from '../subject.js';
import type { Asked } from './asked.js';
import { peopleInWords } from './people-in-words.js';
import { recordLines } from './record-lines.js';
import { sameSide } from './same-side.js';
import { signingInWords } from './signing-in-words.js';

/** What no source says of people in a record, by their role. */
const WORDS: Readonly<Partial<Record<Role, string>>> = {
  signer: 'who put their name to it',
  present: 'who was present',
  lead: 'who led the delegation',
  companion: 'who came along',
  chair: 'who chaired it',
};

/** Lines of records that leave it open. */
const SHOWN_MAX = 4;

/** Nobody is known to have been it, where records leave that open: "Not stated of 7 meetings: who led the delegation." Null where none does. */
export function notStated(set: SetQ, asked: Asked): Draft | null {
  const open = openRecords(set, asked);
  if (!open) return null;
  const { records, found, elements } = open;
  const said = gap(
    `Not stated${elements.length > 1 ? ` of ${number(records, elements)}` : ''}: ${words(set)}.`,
    missing(set),
  );
  const shown = elements.slice(0, SHOWN_MAX);
  const more = elements.length > SHOWN_MAX ? [gap(`${SHOWN_MAX} of ${elements.length}:`)] : [];
  const left = { ...found, size: shown.length, elements: () => shown, witnesses: (one: Element) => [one as never] };
  const told = [...sameSide(records, elements, asked.graph), ...peopleInWords(elements, asked.graph)];
  const signing = peopleRolesIn(set).includes('signer') ? signingInWords(elements, asked.graph) : [];
  return {
    outcome: told.length || signing.length ? 'answered' : 'no-record',
    blocks: [...(told.length ? told : [said]), ...more, ...recordLines(records, left, asked.graph), ...signing],
    count: null,
    listed: elements as never,
    choices: [],
    isOfListed: true,
  };
}

/** The same beside what is known: "Not stated of 6 more meetings: who led the delegation." */
export function notStatedBeside(set: SetQ, asked: Asked): readonly Block[] {
  const open = openRecords(set, asked);
  return open
    ? [gap(`Not stated of ${number(open.records, open.elements, 'more ')}: ${words(set)}.`, missing(set))]
    : [];
}

interface Open {
  readonly records: SetQ;
  readonly found: Found;
  readonly elements: readonly Element[];
}

/** The records in which somebody may have had the role; null where a set asks for none, or none is open. */
function openRecords(set: SetQ, asked: Asked): Open | null {
  const { sets } = asked;
  // Who else signed is left open where it is left open who signed.
  if (set.is === 'less' && set.of.is === 'that') return openRecords(set.of, asked);
  if (!peopleRolesIn(set).length || (set.is !== 'records' && set.is !== 'that')) return null;
  if (set.is === 'that' && set.how === 'no') return null;
  const records: SetQ = set.is === 'records' ? set : recordsOf(set);
  const found = sets.found(records);
  const elements = [...found.open()].flatMap(([one, lacking]) => (lacking === 'person' ? one : []));
  return elements.length ? { records, found, elements } : null;
}

function recordsOf({ in: pattern, hole, of }: Extract<SetQ, { is: 'that' }>): SetQ {
  return { is: 'records', of: { ...pattern, roles: { ...pattern.roles, [hole]: pattern.roles[hole] ?? of } } };
}

function number(records: SetQ, elements: readonly Element[], before = ''): string {
  const { one, many } = memberNoun(records);
  return counted(elements.length, `${before}${one}`, `${before}${many}`);
}

function words(set: SetQ): string {
  return listed([...new Set(peopleRolesIn(set))].flatMap((role) => WORDS[role] ?? []));
}

function missing(set: SetQ): Missing {
  return peopleRolesIn(set).includes('signer') ? 'signatory' : 'representative';
}
