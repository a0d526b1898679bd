import { STATUSES, type Status } from '../records/agreement.js';
import { statusesLeft } from './denial.js';
import { deniedStatuses } from './document-terms.js';
import type { Item } from './item.js';
import { has, hasKind, type Mention } from './mention.js';
import type { Question } from './question.js';
import { SET_ASIDE } from './roles.js';
import type { Signals } from './signals.js';
import { isYesNo } from './yes-no.js';

/** The latest statuses wanted. "awaiting signature" is not "pending": a signed one no longer waits for that. */
export function statusesOf(
  signals: Signals,
  target: Question['target'],
  items: readonly Item[] = [],
): Question['statuses'] {
  if (target !== 'agreements') return null;
  const groups = signals.values('group:');
  if (isChoice(signals) || isEitherState(signals)) return null;
  if (signals.any('act:request', 'act:call') && signals.any('status:operational'))
    return { label: 'implementation urged', any: ['implementation-urged'], ever: true };
  const setAside = statusesSetAside(signals, items);
  if (setAside.length) return withoutStatuses(signals, setAside);
  const denied = deniedStatuses(signals);
  const isDeed = asksWhoProposed(signals);
  const stated = (signals.values('status:') as Status[]).filter(
    (status) => !denied.includes(status) && !(isDeed && status === 'proposed'),
  );
  const idle = stated.includes('signed') || (signals.any('verb:sign') && stated.includes('not-operational'));
  if ((denied.length && signals.any('verb:sign')) || idle) {
    const any: Status[] = ['signed', 'implementation-urged', 'not-operational', ...stated];
    return { label: ['signed but not in force', ...stated].join(' or '), any: [...new Set(any)], ever: false };
  }
  const left = signals.any('verb:sign') ? null : statusesLeft(signals);
  if (left) return left;
  const open = signals.any('ask:which', 'ask:what', 'ask:how-many', 'ask:who', 'cmd:list');
  const asked = signals.words.some(isAskedFirst) && !open && !groups.length;
  if (groups.includes('unsigned'))
    return { label: 'awaiting signature', any: ['proposed', 'negotiating'], ever: false };
  if (groups.includes('pending')) return { label: 'pending', any: STATUSES.pending, ever: false };
  // "Adopted when?": what has been adopted may be carried out by now.
  const ever = stated.join() === 'adopted' && signals.any('ask:when', 'ask:where');
  if (isSignedOrAdopted(signals) && !asked)
    return { label: 'signed or adopted', any: ['signed', 'adopted'], ever: true };
  if (stated.length && !asked) return { label: stated.join(' or '), any: stated, ever };
  if (signals.any('verb:adopt') && !asked && signals.any('ask:which', 'ask:what', 'ask:how-many', 'cmd:list'))
    return { label: 'adopted', any: ['adopted'], ever: true };
  const said = isSaidOfDocuments(signals) || signals.any('only');
  const limits = open || (said && !signals.any('ask:yes-no') && !isYesNo(signals));
  const isDateAside = signals.any('neg:without') && signals.words.some((word) => isDated(word, items));
  if (signals.any('verb:sign') && limits && !isDateAside && !signals.any('ask:when', 'ask:where', 'noun:signatory'))
    return { label: 'signed', any: ['signed'], ever: !isState(signals) };
  if (groups.includes('working') && !asksWhether(signals))
    return { label: 'working', any: STATUSES.working, ever: false };
  return groups.includes('over') && !stated.length ? { label: 'over', any: STATUSES.over, ever: false } : null;
}

/** The verb of a question for yes or no; behind "that" it says something of what is asked for: "memoranda that are in force". */
function isAskedFirst(word: Mention, at: number, words: Signals['words']): boolean {
  return has(word, 'ask:yes-no') && !has(words[at - 1], 'who-that');
}

/** "Signed or adopted in 2025": either was done then. */
function isSignedOrAdopted({ words }: Signals): boolean {
  return words.some((word, at) => {
    const [before, behind] = [words[at - 1], words[at + 1]];
    const isDone = (one: Mention | undefined) => has(one, 'verb:sign', 'verb:adopt');
    return has(word, 'conj:or') && isDone(before) && isDone(behind) && before?.key !== behind?.key;
  });
}

/** "Who proposed the memorandum": somebody's deed, after which the document may have got further. */
function asksWhoProposed({ words }: Signals): boolean {
  const asked = words.findIndex((word, at) => has(word, 'ask:who') && has(words[at + 1], 'act:proposal'));
  return asked >= 0 && !hasKind(words[asked + 2], 'ask:');
}

/** "leave out those already signed", "not the operational ones": the states that are set aside. */
function statusesSetAside({ words }: Signals, items: readonly Item[]): Status[] {
  return words.flatMap((word, at) => {
    const states = statesOf(word);
    if (!states.length || isDated(word, items) || isNameAside(word, items)) return [];
    const before = words.slice(0, at).findLast((one) => !isBetween(one));
    const after = words.slice(at + 1).find((one) => !isBetween(one));
    return has(before, 'neg:without') || SET_ASIDE.has(after?.key ?? '') ? states : [];
  });
}

/** "Except Oman, with whom was it signed": behind the name that is left out the state is asked for. */
function isNameAside(word: Mention, items: readonly Item[]): boolean {
  const at = items.findIndex((item) => item.kind === 'word' && item.mention === word);
  const aside = items
    .slice(0, Math.max(at, 0))
    .findLastIndex((item) => item.kind === 'word' && has(item.mention, 'neg:without'));
  return aside >= 0 && items.slice(aside + 1, at).some((item) => item.kind === 'party');
}

/** "except those signed in 2025": what is set aside is the date. */
function isDated(word: Mention, items: readonly Item[]): boolean {
  const at = items.findIndex((item) => item.kind === 'word' && item.mention === word);
  return has(word, 'verb:sign') && at >= 0 && ['date', 'conference', 'place'].includes(items[at + 1]?.kind ?? '');
}

function statesOf(word: Mention): readonly Status[] {
  if (has(word, 'verb:sign', 'status:signed')) return SIGNED;
  if (has(word, 'group:pending')) return STATUSES.pending;
  if (has(word, 'group:working')) return STATUSES.working;
  if (has(word, 'group:over')) return STATUSES.over;
  return word.tags.flatMap((tag) => (tag.startsWith('status:') ? [tag.slice('status:'.length) as Status] : []));
}

/** What has been signed stays signed, however far it got since. */
const SIGNED: readonly Status[] = [
  'signed',
  'implementation-urged',
  'not-operational',
  'in-force',
  'operational',
  ...STATUSES.over,
];

function isBetween(word: Mention): boolean {
  if (statesOf(word).length || has(word, 'neg:without')) return false;
  return has(word, 'filler', 'pron:these', 'pron:that', 'pron:ones', 'who-that', 'noun:agreement', 'ask:yes-no');
}

function withoutStatuses(signals: Signals, setAside: readonly Status[]): Question['statuses'] {
  const groups = signals.any('group:pending') ? STATUSES.pending : [];
  const stated = [...(signals.values('status:') as Status[]), ...groups].filter((one) => !setAside.includes(one));
  const all = [...STATUSES.pending, ...STATUSES.working, ...STATUSES.over];
  const any = (stated.length ? stated : all).filter((one) => !setAside.includes(one));
  const said = `not stated to be ${setAside === SIGNED || setAside.includes('signed') ? 'signed' : setAside.join(' or ')}`;
  return { label: stated.length ? [...new Set(stated)].join(' or ') : said, any: [...new Set(any)], ever: false };
}

/** "signed agreements", "MoUs of Kenya signed with Oman", "memoranda already signed" limit as "which were signed" does. */
function isSaidOfDocuments({ words }: Signals): boolean {
  const isDocument = (word: Mention | undefined) => has(word, 'noun:agreement', 'pron:ones') || hasKind(word, 'kind:');
  return words.some((word) => word.key === 'signed') && words.some(isDocument);
}

/** "are signed" is a state, and the last one decides; "were signed", "has signed" is something done. */
function isState({ words }: Signals): boolean {
  return words.some(
    (word, at) => has(word, 'verb:sign') && ['are', 'is', 'remain', 'are there'].includes(words[at - 1]?.key ?? ''),
  );
}

/** "working or only promised?": the state asked after, and what it may be instead; neither limits. */
function isChoice(signals: Signals): boolean {
  return isYesNo(signals) && signals.words.some((word, at) => isInstead(signals, word, at));
}

/** "concluded, signed, or in force?": which of several states it is in, so that none of them limits. */
function isEitherState({ words, any }: Signals): boolean {
  if (isSignedOrNot(words) || asksWhichIsWhich(words)) return true;
  if (any('ask:which', 'ask:what', 'ask:how-many', 'ask:who', 'cmd:list', 'ask:yes-no')) return false;
  const or = words.findIndex((word) => has(word, 'conj:or'));
  const says = (part: readonly Mention[]) => part.some((word) => statesOf(word).length > 0);
  return /\?/.test(words.at(-1)?.after ?? '') && or > 0 && says(words.slice(0, or)) && says(words.slice(or));
}

/** "Which are signed and which are still being negotiated": how each of them stands. */
function asksWhichIsWhich(words: Signals['words']): boolean {
  const starts = words.flatMap((word, at) => (has(word, 'ask:which') ? [at] : []));
  const parts = starts.map((at, index) => words.slice(at + 1, starts[index + 1]));
  const states = parts.map((part) => part.flatMap(statesOf).join());
  const own = states.filter((one, at) => one !== '' && !parts[at]!.some((word) => has(word, 'neg:not')));
  return own.length > 1 && new Set(own).size > 1;
}

/** "Signed or pending": both, whatever else is asked. */
function isSignedOrNot(words: Signals['words']): boolean {
  const isSigned = (one: Mention | undefined) => has(one, 'verb:sign', 'status:signed');
  const isOpen = (one: Mention | undefined) => has(one, 'group:pending', 'group:unsigned');
  const said = words.filter((one) => !has(one, 'filler'));
  return said.some((one, at) => {
    const [before, behind] = [said[at - 1], said[at + 1]];
    return has(one, 'conj:or') && ((isSigned(before) && isOpen(behind)) || (isOpen(before) && isSigned(behind)));
  });
}

/** "or only promised": a lesser state behind the one asked after. */
function isInstead({ words }: Signals, word: Mention, at: number): boolean {
  if (!has(word, 'status:proposed') || !/^(?:only|just|merely|still)/.test(word.key)) return false;
  const stated = words.slice(0, at).some((one) => hasKind(one, 'status:') || has(one, 'group:working'));
  return (
    stated &&
    has(
      words.slice(0, at).findLast((one) => !has(one, 'filler')),
      'conj:or',
    )
  );
}

/** "Is the Tajik memorandum working?" asks after its state; "are there any working agreements" limits by it. */
function asksWhether(signals: Signals): boolean {
  const existential = signals.words.some((word) => /^(?:any|(?:are|is) there(?: any)?)$/.test(word.key));
  return isYesNo(signals) && !existential && !signals.any('ask:which', 'cmd:list');
}

/** What a yes/no question asks after: stated statuses, and "signed", "adopted" by their verbs. */
export function statusesAsked(signals: Signals): Status[] {
  const instead = isChoice(signals);
  const stated = (signals.values('status:') as Status[]).filter((one) => !instead || one !== 'proposed');
  const waiting = signals.any('group:pending') ? STATUSES.pending : [];
  const isSetUp = signals.any('verb:open') && signals.words.some(({ key }) => SET_UP.test(key));
  const last = signals.words.findLast(({ key }) => !AFTERTHOUGHTS.has(key));
  const works = /^(?:work|run|function)(?:s|ing|ning)?$/.test(last?.key ?? '');
  const working = works || signals.any('group:working') ? STATUSES.working : isSetUp ? SET_UP_AS : [];
  const signing: Status[] = signals.any('verb:sign') && !signals.any('group:unsigned') ? ['signed'] : [];
  const adopting: Status[] = signals.any('verb:adopt') ? ['adopted'] : [];
  return [...new Set([...stated, ...waiting, ...working, ...signing, ...adopting])];
}

/** What is said of a centre, a fund or a body as "in force" is of a treaty. */
const SET_UP = /^(?:set up|establish(?:ed)?|launch(?:ed)?|opened|inaugurated)$/;

/** What it has to be stated to be then. */
const SET_UP_AS: readonly Status[] = ['in-force', 'operational'];

/** What may stand behind the state that is asked after. */
const AFTERTHOUGHTS: ReadonlySet<string> = new Set([
  'or not',
  'yet',
  'now',
  'already',
  'at all',
  'by now',
  'today',
  'please',
]);
