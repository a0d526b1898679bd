import type { Limits, Pattern } from '../query/query.js';
import { INVITES } from '../question/vocabulary/inviting.js';
import type { Tag } from '../question/vocabulary/tags.js';
import { STATUSES } from '../records/agreement.js';
import type { ActAsked } from '../records/proposal.js';
import type { Frame } from './meaning.js';

/** What each verb of the vocabulary does with what stands around it, by tag. A new verb is a line here. */
const VERBS: readonly (readonly [Tag, Frame])[] = [
  ['verb:meet', { kind: 'meeting', subject: 'side', object: 'other', prepositions: { with: 'other', to: 'other' } }],
  [
    'verb:visit',
    {
      kind: 'meeting',
      limits: { formats: ['visit'] },
      subject: 'guest',
      object: 'place',
      prepositions: { to: 'place' },
    },
  ],
  [
    'verb:sign',
    {
      kind: 'agreement',
      limits: { event: ['signed'] },
      subject: 'side',
      object: 'records',
      prepositions: { with: 'other' },
    },
  ],
  [
    'verb:adopt',
    {
      kind: 'agreement',
      limits: { event: ['adopted'] },
      subject: 'side',
      object: 'records',
      prepositions: { with: 'other' },
    },
  ],
  ['act:offer', proposing('offer', { to: 'to' })],
  ['act:request', proposing('request', { of: 'to', from: 'to', to: 'to' })],
  ['act:proposal', proposing('proposal', { to: 'to' })],
  ['act:call', proposing('call', { on: 'to', to: 'to' })],
  ['verb:host', { kind: 'conference', subject: 'host', object: 'records' }],
];

/** Verbs of which the vocabulary has only looser words, each with its inflections. */
const VERBS_BY_WORD: ReadonlyMap<string, readonly Frame[]> = byWord([
  [
    'attend|attended|attends|attending|take part|takes part|taking part|participates|took part|taken part|participate|participated|participating|take part in|took part in|taken part in|participate in|participated in|participating in|join|joined|appear in|appears in|appeared in|appear|appears|appeared|sat at|sit at|sat in on',
    { kind: 'meeting', subject: 'side', object: 'conference' },
  ],
  [
    'discuss|discussed|discusses|discussing|raise|raised|bring up|brought up|talk about|talked about|speak about|spoke about|spoken about',
    { kind: 'meeting', subject: 'side', object: 'topic', prepositions: { with: 'other' } },
  ],
  [
    'receive|received|receives|receiving|get|got|gotten',
    { kind: 'proposal', subject: 'to', object: 'records', prepositions: { from: 'from' } },
  ],
  [
    'make|made|makes|put forward|submit|submitted|put|address|addressed|addresses|table|tabled|direct|directed|extend|extended|extends|issue|issued|issues|send|sent|convey|conveyed|deliver|delivered|voice|voiced|raise|raised',
    { kind: 'proposal', subject: 'from', object: 'records', prepositions: { to: 'to', of: 'to', at: 'to' } },
  ],
  [
    'speak|speaks|spoke|spoken|confer|conferred|sit down|sat down|talk|talked|talks with|hold talks|held talks|hold talks with|held talks with|have talks with|had talks with|talk to|talked to|talk with|talked with|spoke to|spoke with|speak to|speak with|come together|came together',
    { kind: 'meeting', subject: 'side', object: 'other', prepositions: { with: 'other', to: 'other' } },
  ],
  [
    'pay visit to|pays visit to|paid visit to|paid visits to|pay visits to|make visit to|made visit to|made visits to|make visits to|made trip to|made trips to',
    {
      kind: 'meeting',
      limits: { formats: ['visit'] },
      subject: 'guest',
      object: 'place',
      prepositions: { to: 'place' },
    },
  ],
  ['receive|received|receives|welcome|welcomed|welcomes', { kind: 'meeting', subject: 'side', object: 'other' }],
  [
    'make|made|makes|exchange|exchanged|exchanges|announce|announced|announces|unveil|unveiled|unveils|launch|launched|launches|agree|agreed|issue|issued|issues|issuing|share|shares|shared|reach|reached|reaches|agree on|agreed on|renew|renewed|finalise|finalised|finalize|finalized|join|joins|joined|joining|accede to|acceded to|adhere to|adhered to',
    { kind: 'agreement', subject: 'side', object: 'records', prepositions: { with: 'other' } },
  ],
  ['hold|held|holds|holding', { kind: 'meeting', subject: 'side', object: 'records', prepositions: { with: 'other' } }],
  [
    'conclude|concluded|concludes|enter into|entered into|seal|sealed|ink|inked|give signature to|gave signature to|gave its signature to|gave their signature to|gave his signature to|gave her signature to|lent its signature to|put signature under|put its signature under|put their signature under|put their signatures under|put its signature to',
    {
      kind: 'agreement',
      limits: { event: ['signed'] },
      subject: 'side',
      object: 'records',
      prepositions: { with: 'other' },
    },
  ],
]);

function byWord(lists: readonly (readonly [string, Frame])[]): ReadonlyMap<string, readonly Frame[]> {
  const frames = new Map<string, Frame[]>();
  for (const [words, frame] of lists)
    for (const word of words.split('|')) frames.set(word, [...(frames.get(word) ?? []), frame]);
  return frames;
}

/** The frames of a verb that the vocabulary has only among looser words: "receive" is said of guests and of requests. */
export function framesOfWord(word: string): readonly Frame[] {
  return VERBS_BY_WORD.get(word) ?? [];
}

function proposing(act: ActAsked, prepositions: NonNullable<Frame['prepositions']>): Frame {
  // "Proposed" is said of every act, "asked" of an appeal too; what was offered is only that.
  const limits: Limits = act === 'proposal' ? {} : { acts: act === 'request' ? ['request', 'call'] : [act] };
  return { kind: 'proposal', limits, subject: 'from', object: 'thing', indirect: 'to', prepositions };
}

/** The frames of a verb with some tags; whoever invites asks somebody to come. */
export function framesOf(tags: readonly Tag[], key: string): readonly Frame[] {
  if (INVITES.test(key)) return [INVITING];
  if (tags.includes('verb:visit') && COMES.test(key)) return [COMING];
  return VERBS.flatMap(([tag, frame]) => (tags.includes(tag) ? [frame] : []));
}

/** Whoever came somewhere may have come for talks or a conference, and on no visit. */
const COMES = /^(?:came|come|comes|coming|travel\p{L}*|flew|fly|arrived?|arrives)\b/u;
const COMING: Frame = {
  kind: 'meeting',
  subject: 'guest',
  object: 'place',
  prepositions: { to: 'place', in: 'place', at: 'place' },
};

const INVITING = proposing('invitation', { to: 'to' });

/** "Have a memorandum with", "have no meeting": having records of a kind. */
export const HAVE: Readonly<Record<'meeting' | 'agreement' | 'proposal' | 'conference', Frame>> = {
  meeting: { kind: 'meeting', subject: 'side', object: 'records', prepositions: { with: 'other' } },
  agreement: { kind: 'agreement', subject: 'side', object: 'records', prepositions: { with: 'other' } },
  proposal: { kind: 'proposal', subject: 'from', object: 'records' },
  conference: { kind: 'conference', subject: 'host', object: 'records' },
};

/** What each record noun of the vocabulary stands for, by tag. A new noun is a line here. */
const NOUNS: readonly (readonly [Tag, Pattern])[] = [
  ['format:bilateral', { kind: 'meeting', roles: {}, limits: { formats: ['bilateral'] } }],
  ['format:multilateral', { kind: 'meeting', roles: {}, limits: { formats: ['multilateral'] } }],
  ['format:visit', { kind: 'meeting', roles: {}, limits: { formats: ['visit'] } }],
  ['format:call', { kind: 'meeting', roles: {}, limits: { formats: ['call'] } }],
  ['noun:meeting', { kind: 'meeting', roles: {} }],
  ['kind:memorandum of understanding', document('memorandum of understanding')],
  ['kind:joint statement', document('joint statement')],
  ['kind:declaration', document('declaration')],
  ['kind:letter of intent', document('letter of intent')],
  ['kind:contract', document('contract')],
  ['kind:programme', document('programme')],
  ['noun:agreement', { kind: 'agreement', roles: {} }],
  ['noun:proposal', { kind: 'proposal', roles: {} }],
  ['noun:conference', { kind: 'conference', roles: {} }],
];

function document(kind: string): Pattern {
  return { kind: 'agreement', roles: {}, limits: { documents: [kind] } };
}

/** The record noun that a word with some tags is; the narrowest of them. Null where it is none. */
export function recordNoun(tags: readonly Tag[], key: string): Pattern | null {
  if (key === 'visit' || key === 'visits') return { kind: 'meeting', roles: {}, limits: { formats: ['visit'] } };
  if (key === 'calls') return { kind: 'meeting', roles: {}, limits: { formats: ['call'] } };
  if (CONFERENCE_NOUNS.has(key)) return { kind: 'conference', roles: {} };
  const named = ACT_NOUNS.get(key);
  if (named) return { kind: 'proposal', roles: {}, limits: { acts: [named] } };
  return NOUNS.find(([tag]) => tags.includes(tag))?.[1] ?? null;
}

/** Conferences by what they are, of which the vocabulary has the singular. */
const CONFERENCE_NOUNS: ReadonlySet<string> = new Set(
  'congresses|assemblies|exhibitions|fairs|expos|gatherings|conventions|symposia'.split('|'),
);

/** Acts as nouns, which the vocabulary has among the verbs. */
const ACT_NOUNS: ReadonlyMap<string, ActAsked> = new Map([
  ['offer', 'offer'],
  ['offers', 'offer'],
  ['request', 'request'],
  ['requests', 'request'],
  ['invitation', 'invitation'],
  ['invitations', 'invitation'],
  ['appeals', 'call'],
  ['appeal', 'call'],
]);

/** What a word of status limits documents to: their latest status, or an event of their history. */
export function statusLimits(tags: readonly Tag[], key: string): Limits | null {
  if (tags.includes('group:pending')) return { latest: STATUSES.pending };
  if (tags.includes('group:working') || key === 'working') return { latest: STATUSES.working };
  if (tags.includes('group:over')) return { latest: STATUSES.over };
  if (tags.includes('status:operational')) return { latest: ['operational'] };
  if (tags.includes('status:in-force')) return { latest: ['in-force'] };
  if (tags.includes('status:negotiating')) return { latest: ['negotiating'] };
  if (tags.includes('status:completed')) return { latest: ['completed'] };
  if (tags.includes('status:expired')) return { latest: ['expired'] };
  // "Proposed" alone is what somebody did, "merely proposed" how a document stands.
  if (tags.includes('status:proposed') && key !== 'proposed') return { latest: ['proposed'] };
  return tags.includes('status:terminated') ? { latest: ['terminated'] } : null;
}
