import type { Item } from './item.js';
import type { Question, Target, Want } from './question.js';
import { isIn } from './roles.js';
import type { Signals } from './signals.js';
import { isRankSomewhere } from './visitors.js';

type Intent = Pick<Question, 'target' | 'want' | 'counted'>;

/** What kind of records a question is about and what it wants of them. */
export function intentOf(items: readonly Item[], signals: Signals): Intent {
  const special = specialIntent(items, signals);
  if (special) return { counted: 'records', ...special };
  const target = targetOf(items, signals);
  const want = wantOf(target, items, signals);
  return refined({ target, want, counted: countedOf(signals, target) }, items, signals);
}

function has(items: readonly Item[], kind: Item['kind']): boolean {
  return items.some((item) => item.kind === kind);
}

/** Greetings, requests that no record can answer, and questions about the knowledge itself. */
function specialIntent(items: readonly Item[], signals: Signals): { target: Target; want: Want } | null {
  const names = items.some((item) => item.kind !== 'word');
  const substance =
    names ||
    signals.words.some(
      (word) => word.tags.some((tag) => /^(?:verb|noun|act|kind|status|group|ord):/.test(tag)) || word.unknown !== 'no',
    );
  if (
    !names &&
    signals.words.length === 1 &&
    signals.words[0]!.unknown === 'no' &&
    !signals.any('cmd:source', 'cmd:greet', 'cmd:thanks', 'verb:change') &&
    signals.kind('verb:')
  )
    return { target: 'help', want: 'list' };
  if (!substance && signals.any('cmd:help')) return { target: 'help', want: 'list' };
  if (!substance && signals.any('cmd:greet', 'cmd:thanks')) return { target: 'help', want: 'greeting' };
  if (signals.any('cmd:command')) return { target: 'out-of-scope', want: 'command' };
  if (signals.any('cmd:instruct') || ['say', 'repeat', 'write'].includes(signals.words[0]?.key ?? ''))
    return { target: 'out-of-scope', want: 'instruction' };
  if (signals.any('cmd:advice') || signals.words[0]?.key === 'should')
    return { target: 'out-of-scope', want: 'opinion' };
  const event =
    (has(items, 'conference') || signals.any('noun:conference')) && signals.any('ask:when', 'ask:where', 'verb:host');
  if (signals.any('cmd:future') && !event) return { target: 'out-of-scope', want: 'forecast' };
  return knowledgeIntent(items, signals);
}

function knowledgeIntent(items: readonly Item[], signals: Signals): { target: Target; want: Want } | null {
  if (signals.any('noun:freshness')) return { target: 'knowledge', want: 'freshness' };
  if (signals.any('noun:conflict', 'verb:contradict')) return { target: 'knowledge', want: 'conflicts' };
  if (signals.any('noun:single-source') && !signals.any('cmd:source'))
    return { target: 'knowledge', want: 'single-source' };
  if (signals.any('noun:gap')) return { target: 'knowledge', want: 'gaps' };
  const counting = signals.any('ask:how-many');
  if (signals.any('noun:source', 'cmd:source') && counting) return { target: 'knowledge', want: 'sources' };
  if (signals.any('noun:conference') && signals.any('noun:knowledge', 'noun:record') && !has(items, 'conference')) {
    return { target: 'conferences', want: counting ? 'count' : 'list' };
  }
  if (
    signals.any('noun:knowledge') &&
    !signals.kind('noun:meeting') &&
    !items.some((item) => item.kind !== 'word') &&
    !signals.kind('kind:') &&
    !signals.any('noun:agreement', 'noun:proposal', 'noun:official', 'noun:meeting')
  ) {
    return { target: 'knowledge', want: 'list' };
  }
  if (
    signals.any('cmd:source') &&
    !signals.kind('verb:meet') &&
    !items.some((item) => item.kind !== 'word') &&
    !signals.kind('kind:')
  )
    return { target: 'knowledge', want: 'sources' };
  return null;
}

function targetOf(items: readonly Item[], signals: Signals): Target {
  const documents = signals.kind('kind:') || signals.any('noun:agreement', 'verb:agree');
  const statuses =
    signals.kind('group:') ||
    signals.any('overdue', 'status:not-operational', 'status:in-force', 'status:operational', 'status:negotiating');
  const acts = signals.kind('act:') || signals.any('noun:proposal');
  const meeting = signals.any('verb:meet', 'noun:meeting') || (signals.kind('format:') && !acts);
  if (documents && !(acts && signals.any('ask:what') && !signals.any('verb:sign', 'noun:status'))) return 'agreements';
  if (signals.any('verb:sign', 'noun:signatory')) return 'agreements';
  if (statuses && !meeting && !acts) return 'agreements';
  if (acts && !(meeting && signals.any('ask:who', 'ask:when', 'ask:where'))) return 'proposals';
  if (has(items, 'agreement') && !meeting) return 'agreements';
  if (meeting) return 'meetings';
  if (signals.any('share') && signals.any('noun:topic') && has(items, 'party')) return 'meetings';
  if (signals.any('noun:counterpart') && has(items, 'party') && !signals.any('noun:post', 'noun:name'))
    return 'meetings';
  if (signals.any('ask:when', 'ask:how-many', 'ask:yes-no') && isStay(items)) return 'meetings';
  if (isRankSomewhere(items)) return 'meetings';
  if (isConferenceQuestion(items, signals)) return 'conferences';
  if (signals.any('verb:discuss', 'verb:visit')) return 'meetings';
  const asksWho =
    signals.any('ask:who') ||
    signals.words.some((word) => word.key.startsWith('who ') && word.tags.includes('noun:participant'));
  if (signals.any('noun:participant') && !asksWho && !signals.any('ask:which', 'cmd:list')) return 'facts';
  if (signals.any('verb:attend', 'noun:participant')) return signals.any('ask:how-many') ? 'facts' : 'meetings';
  if (
    signals.any('ask:who') &&
    items.some((item) => item.kind === 'party' && item.party.post !== null) &&
    !signals.kind('verb:')
  )
    return 'officials';
  if (
    signals.any('ask:who') &&
    has(items, 'conference') &&
    signals.kind('post:') &&
    !signals.kind('verb:') &&
    !has(items, 'party')
  )
    return 'facts';
  if (
    signals.any('ask:who') &&
    (has(items, 'place') || has(items, 'date') || has(items, 'conference')) &&
    !signals.any('noun:post', 'noun:official', 'noun:name', 'named', 'verb:say', 'verb:host', 'verb:open', 'verb:win')
  )
    return 'meetings';
  if (
    signals.any('ask:who') &&
    items.filter((item) => item.kind === 'party').length > 1 &&
    !signals.kind('noun:') &&
    !signals.kind('verb:')
  )
    return 'meetings';
  if (isOfficialQuestion(items, signals)) return 'officials';
  if (signals.any('verb:host') && (has(items, 'date') || has(items, 'conference'))) return 'everything';
  if (signals.any('verb:say') && has(items, 'party')) return 'facts';
  if (statuses) return 'agreements';
  return 'everything';
}

/** "which event came right before WTDC-25": other conferences, placed in time by one. */
function asksNeighbours(items: readonly Item[], signals: Signals): boolean {
  const placed = signals.words.some((word) =>
    /\b(?:before|after|prior to|preced(?:ed|ing)|follow(?:ed|ing))$/.test(word.key),
  );
  return (
    has(items, 'conference') &&
    placed &&
    signals.any('noun:conference') &&
    signals.any('ask:which', 'ask:what', 'cmd:list', 'ask:how-many')
  );
}

/** "what is WTDC-25?": nothing but the name of a conference. */
function asksWhatItIs(items: readonly Item[], signals: Signals): boolean {
  const words = signals.words.every((word) =>
    word.tags.some((tag) => /^(?:ask:what|ask:yes-no|filler|cmd:greet|cmd:thanks)/.test(tag)),
  );
  const names = items.filter((item) => item.kind !== 'word');
  return words && signals.any('ask:what') && names.length === 1 && names[0]?.kind === 'conference';
}

function isConferenceQuestion(items: readonly Item[], signals: Signals): boolean {
  if (asksWhatItIs(items, signals)) return true;
  if (asksNeighbours(items, signals)) return true;
  if (
    signals.any('noun:venue', 'noun:theme', 'noun:organiser') &&
    (has(items, 'conference') || signals.any('noun:conference'))
  )
    return true;
  const setting = signals.any('ask:when', 'ask:where', 'noun:date', 'verb:host', 'noun:place');
  if (has(items, 'date') && !signals.any('ask:when', 'ask:where', 'noun:date', 'noun:conference')) return false;
  if (
    has(items, 'conference') &&
    setting &&
    !signals.any('verb:discuss', 'verb:say', 'verb:visit') &&
    !items.some((item) => item.kind === 'party')
  )
    return true;
  return (
    signals.any('noun:conference') &&
    !has(items, 'conference') &&
    !signals.any('verb:attend', 'verb:say', 'noun:participant', 'per')
  );
}

function isOfficialQuestion(items: readonly Item[], signals: Signals): boolean {
  if (signals.any('verb:say') && signals.any('ask:what') && !signals.any('ask:who')) return false;
  const sides = items.filter((item) => item.kind === 'party' && item.party.post === null);
  if (sides.length > 1 && !signals.any('noun:post', 'named', 'noun:official', 'noun:name') && signals.any('ask:who'))
    return false;
  const parties = items.filter((item) => item.kind === 'party');
  if (
    signals.any('noun:post', 'named') &&
    !(signals.any('verb:say') && signals.any('ask:what', 'ask:how') && parties.length > 1)
  )
    return true;
  if (signals.any('noun:official', 'noun:name') && parties.length <= 1 && !signals.any('verb:say', 'verb:attend'))
    return true;
  if (isHolderQuestion(items, signals)) return true;
  const onlyParty = parties.length > 0 && !has(items, 'topic') && !signals.kind('verb:');
  if (onlyParty && signals.any('ask:who')) return true;
  return (
    onlyParty &&
    parties.every((item) => item.kind === 'party' && (item.party.post !== null || item.party.sort === 'officials')) &&
    !has(items, 'date')
  );
}

/** "Is Saadullo the minister of communications of Tajikistan?": a person and a post. */
function isHolderQuestion(items: readonly Item[], signals: Signals): boolean {
  const parties = items.flatMap((item) => (item.kind === 'party' ? [item.party] : []));
  if (
    parties.length !== 2 ||
    signals.kind('verb:') ||
    !['is', 'was', 'isnt', 'wasnt'].includes(signals.lead?.key ?? '')
  )
    return false;
  return (
    parties.some((one) => one.post === null && one.entities[0]?.kind === 'official') &&
    parties.some((one) => one.post !== null)
  );
}

function wantOf(target: Target, items: readonly Item[], signals: Signals): Want {
  if (signals.any('overdue', 'noun:deadline')) return 'overdue';
  if (signals.any('cmd:compare', 'conj:versus') || isMoreThan(items, signals)) return 'compare';
  if (signals.any('share') && signals.any('noun:topic', 'noun:official') && target === 'meetings') return 'common';
  if (
    signals.any('common') ||
    (signals.any('both') &&
      (target === 'meetings' || target === 'agreements') &&
      items.filter((item) => item.kind === 'party').length > 1)
  )
    return 'common';
  if (signals.any('cmd:timeline') || (signals.any('verb:develop') && signals.any('ask:how'))) return 'timeline';
  if (signals.any('ask:how-many')) return 'count';
  if (isSuperlative(signals)) return 'most';
  if (signals.any('sup:least')) return 'least';
  if (signals.any('noun:age', 'ask:how-long')) return 'age';
  if (asksForNews(target, items, signals)) return 'new';
  if (signals.any('sup:first')) return 'first';
  if (signals.any('sup:last') && !signals.any('noun:status')) return 'last';
  return askWant(target, items, signals);
}

/** "what changed", and of agreements which changed their status in a time. */
function asksForNews(target: Target, items: readonly Item[], signals: Signals): boolean {
  if (!signals.any('verb:change')) return false;
  return target === 'everything' || (target === 'agreements' && signals.any('noun:status') && has(items, 'date'));
}

/** "when was Dulles in France", "how many times was he in Syria", "was he ever there": somebody, and a country to be in. */
function isStay(items: readonly Item[]): boolean {
  const isOf = (kind: string) => (item: Item) => item.kind === 'party' && item.party.entities[0]?.kind === kind;
  const countries = items.flatMap((item, at) => (isOf('country')(item) || item.kind === 'place' ? [at] : []));
  return items.some(isOf('official')) && countries.some((at) => isIn(items, at));
}

/** "most" before a noun or a verb, or at the end; "most kind" is politeness. */
function isSuperlative(signals: Signals): boolean {
  return signals.words.some((word, at) => {
    const next = signals.words[at + 1];
    if (!word.tags.includes('sup:most')) return false;
    return word.key !== 'most' || !next || next.unknown === 'no' || next.start > word.end;
  });
}

/** "more meetings at WTDC-25 than at WSIS+20": two conferences set side by side. */
function isMoreThan(items: readonly Item[], signals: Signals): boolean {
  return (
    items.filter((item) => item.kind === 'conference').length > 1 &&
    signals.words.some((word) => ['than', 'more than', 'fewer than', 'less than'].includes(word.key))
  );
}

function askWant(target: Target, items: readonly Item[], signals: Signals): Want {
  if (
    target === 'agreements' &&
    (signals.any('noun:signatory') || (signals.any('verb:sign') && signals.any('ask:who')))
  )
    return 'signatories';
  if (signals.any('noun:status')) return target === 'agreements' ? 'status' : 'list';
  if (signals.any('ask:when', 'noun:day', 'noun:date')) return 'when';
  if (signals.any('ask:where', 'noun:place', 'noun:venue')) return 'where';
  const which = signals.any('ask:which', 'ask:what', 'ask:how-many') || signals.lead?.tags.includes('cmd:list');
  if (signals.any('noun:country') && which) return 'countries';
  if (
    !signals.any('noun:official') &&
    (signals.any('noun:organisation', 'noun:company') ||
      items.some((item) => item.kind === 'party' && item.party.sort === 'organisations')) &&
    which
  )
    return 'organisations';
  if (signals.any('ask:who', 'noun:official', 'noun:counterpart')) return 'who';
  if (target === 'meetings' && isAboutQuestion(signals)) return 'about';
  if (signals.any('noun:conference') && which) return 'conferences';
  return 'list';
}

/** "what did they discuss", "what was on the table": the content of meetings, not a list of them. */
function isAboutQuestion(signals: Signals): boolean {
  if (signals.any('verb:discuss', 'verb:say') && signals.any('ask:what', 'ask:how', 'cmd:list'))
    return !signals.any('noun:meeting') || !signals.any('ask:which');
  return signals.any('noun:topic');
}

function countedOf(signals: Signals, target: Target): Question['counted'] {
  const after = signals.first('ask:how-many', 'sup:most', 'sup:least', 'ask:which');
  const nouns = after ? signals.words.filter((word) => word.start >= after.start) : signals.words;
  for (const word of nouns) {
    if (word === nouns[1] && word.tags.includes('verb:visit')) return 'records';
    if (word.tags.includes('noun:country')) return 'countries';
    if (word.tags.some((tag) => tag === 'noun:official' || tag === 'noun:counterpart' || tag.startsWith('post:')))
      return 'officials';
    if (word.tags.includes('noun:organisation') || word.tags.includes('noun:company')) return 'organisations';
    if (word.tags.includes('noun:conference')) return 'conferences';
    if (word.tags.includes('noun:topic')) return 'topics';
    if (
      word.tags.some(
        (tag) =>
          tag === 'noun:meeting' || tag === 'noun:agreement' || tag === 'noun:proposal' || tag.startsWith('kind:'),
      )
    )
      return 'records';
  }
  return target === 'officials' ? 'officials' : target === 'conferences' ? 'conferences' : 'records';
}

/** Numbers that the records state in words are facts, not things to count: people at a conference, endorsing countries. */
function refined(intent: Intent, items: readonly Item[], signals: Signals): Intent {
  if (intent.want !== 'count') return intent;
  const people =
    intent.counted === 'officials' &&
    has(items, 'conference') &&
    !has(items, 'party') &&
    !signals.any('verb:meet', 'noun:meeting', 'noun:record');
  const endorsers = signals.any('verb:adopt') && has(items, 'agreement');
  const unnamed = signals.words.some(
    (word, at) =>
      word.tags.includes('ask:how-many') &&
      signals.words[at + 1]?.unknown !== undefined &&
      signals.words[at + 1]!.unknown !== 'no',
  );
  return people || endorsers || unnamed ? { ...intent, target: 'facts', want: 'facts' } : intent;
}
