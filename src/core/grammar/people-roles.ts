import type { Kind, Pattern, RecordKind, Role } from '../query/query.js';
import type { Frame } from './meaning.js';

const WITH: Readonly<Record<string, Role>> = { with: 'other' };

/** What verbs say of people in a signing or a delegation, each with its inflections. A new verb is a line here. */
const FRAMES: readonly (readonly [words: string, frame: Frame])[] = [
  [
    'put a signature to|put signature to|put their signature to|put their signatures to|put his signature to|put her signature to|put a signature under|put their names to|put their name to|put his name to|put her name to|put name to|initial|initials|initialled|initialed',
    { kind: 'agreement', subject: 'signer', object: 'records', prepositions: WITH },
  ],
  [
    'witness|witnesses|witnessed|witnessing',
    { kind: 'agreement', subject: 'present', object: 'records', prepositions: WITH },
  ],
  [
    'attend signing of|attends signing of|attended signing of|witness signing of|witnessed signing of|saw signing of',
    { kind: 'agreement', limits: { event: ['signed'] }, subject: 'present', object: 'records', prepositions: WITH },
  ],
  [
    'lead|leads|led|leading|head|heads|headed|heading',
    { kind: 'meeting', subject: 'lead', object: 'side', prepositions: WITH },
  ],
  [
    'led delegations in|led delegations at|led delegation in|led delegation at',
    { kind: 'meeting', subject: 'lead', object: 'records', prepositions: WITH },
  ],
  [
    'accompany|accompanies|accompanied|accompanying|came with|come with|came along with|come along with|went with|travelled with|traveled with|joined',
    { kind: 'meeting', subject: 'companion', object: 'side', prepositions: WITH },
  ],
  [
    'accompanied delegations in|accompanied delegations at',
    { kind: 'meeting', subject: 'companion', object: 'records', prepositions: WITH },
  ],
  [
    'moderate|moderates|moderated|moderating|chair|chairs|chaired|chairing|preside over|presides over|presided over',
    { kind: 'meeting', subject: 'chair', object: 'records', prepositions: WITH },
  ],
];

const BY_WORD: ReadonlyMap<string, Frame> = new Map(
  FRAMES.flatMap(([words, frame]) => words.split('|').map((word): [string, Frame] => [word, frame])),
);

/** The frame of a verb of signing, leading or coming along; null for any other word. */
export function peopleFrame(word: string): Frame | null {
  return BY_WORD.get(word) ?? null;
}

/** What stands before somebody in such a role, behind a record noun or a verb. */
const PHRASES: readonly (readonly [word: string, kind: RecordKind, role: Role])[] = [
  ['bearing the name of', 'agreement', 'signer'],
  ['in the presence of', 'agreement', 'present'],
  ['led by', 'meeting', 'lead'],
  ['headed by', 'meeting', 'lead'],
  ['accompanied by', 'meeting', 'companion'],
  ['chaired by', 'meeting', 'chair'],
];

/** The role of somebody behind such a preposition; "by" is said of who signed what was signed. */
export function peopleRole(word: string, { kind, limits }: Pick<Pattern, 'kind' | 'limits'>, of: Kind): Role | null {
  if (of !== 'official') return null;
  if (word === 'by' && kind === 'agreement' && limits?.event?.join() === 'signed') return 'signer';
  return PHRASES.find((one) => one[0] === word && one[1] === kind)?.[2] ?? null;
}
