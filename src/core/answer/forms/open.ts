import type { Found } from '../../query/found.js';
import { isRecordKind, type SetQ } from '../../query/query.js';
import { memberNoun } from '../../query/restate/sets.js';
import type { Lacking } from '../../query/truth.js';
import type { Block } from '../answer.js';
import { counted, gap } from '../draft.js';
import { listed } from '../phrases.js';

/** What no source says of records that may belong. */
export const LACKING_WORDS: Readonly<Record<Lacking, string>> = {
  day: 'when',
  place: 'where',
  conference: 'at which conference',
  person: 'who',
  subject: 'about what',
};

/** What may belong and is not said to, where a set is one of records: "Not stated for 2 memoranda: where." */
export function openLine(set: SetQ, found: Found): Block[] {
  if (!isRecordKind(found.kind) || !mayBeOpen(set)) return [];
  const open = new Map([...found.open()].filter(([, lacking]) => lacking !== 'person'));
  if (!open.size || (open.size > FEW && !isOfSomebody(set))) return [];
  const { one, many } = memberNoun(set);
  const what = [...new Set(open.values())].map((lacking) => LACKING_WORDS[lacking]);
  return [gap(`Not stated of ${counted(open.size, one, many)} more: ${listed(what)}.`)];
}

/** A person who may have been meant by an unnamed one is open in too many records to be told of in every list. */
function mayBeOpen(set: SetQ): boolean {
  if (set.is !== 'records') return false;
  const { kind, roles, when } = set.of;
  return kind === 'agreement' && (roles.place !== undefined || roles.conference !== undefined || when !== undefined);
}

/** Documents up to so many are told to leave it open also where nobody's in particular are asked for. */
const FEW = 3;

function isOfSomebody(set: SetQ): boolean {
  return set.is === 'records' && (set.of.roles.side !== undefined || set.of.roles.other !== undefined);
}
