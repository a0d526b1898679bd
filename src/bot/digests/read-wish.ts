import type { Answer, Choice } from '../../core/answer/answer.js';
import type { Filter } from '../../core/digest/filter/filter.js';
import { parseFilter } from '../../core/digest/filter/filter-text.js';
import { readScope } from '../../core/digest/filter/read-scope.js';
import { resolverFor } from '../../core/digest/filter/resolver.js';
import type { ScopeRead } from '../../core/digest/filter/scope-pieces.js';
import { readSchedule } from '../../core/digest/schedule/read-schedule.js';
import { type Schedule, WEEKDAYS } from '../../core/digest/schedule/schedule.js';
import type { DigestPicture, Until, WhenEmpty, Wish } from '../../core/digest/subscription.js';
import { untilFor } from '../../core/digest/until.js';
import { picturesIn } from '../../core/digest/wish/picture-words.js';
import { nearNames } from '../../core/question/near-names.js';
import { ref } from '../../core/records/ref.js';
import { refused } from './replies.js';
import type { Said } from './setting.js';

/** What of a wish a message says; what it does not say is null. */
export interface PartialWish {
  readonly filter: Filter | null;
  readonly until: Until | null;
  readonly days: Schedule['days'] | null;
  readonly time: string | null;
  readonly zone: string | null;
  readonly whenEmpty: WhenEmpty | null;
  /** `none` = that no picture is to go with it. */
  readonly picture: DigestPicture | 'none' | null;
  /** How names were read, and what was left out. */
  readonly readings: Answer['readings'];
  readonly remarks: readonly string[];
}

/** When digests come that name no day and no time. */
const USUAL: Pick<Schedule, 'days' | 'time'> = { days: WEEKDAYS, time: '08:00' };

/** A condition written out: `country:PK and not topic:space`. */
const WRITTEN_OUT =
  /(?:^|[\s(-])(?:countr(?:y|ies)|officials?|organi[sz]ations?|conferences?|topics?|agreements?|kinds?|changes?):\S/i;

/** Words on what is to be done when nothing changed. */
const EMPTY_LINE =
  /\b(?:even (?:if|when) nothing(?: has)? chang(?:ed|es)|also when nothing chang(?:ed|es)|always say so|with a line when empty)\b/i;
const EMPTY_SKIP =
  /\b(?:(?:only|but only) (?:if|when) (?:something|anything) (?:has )?chang(?:ed|es)|unless nothing chang(?:ed|es)|skip empty(?: ones| digests)?|not when empty)\b/i;

/** What a wish is read against: what is on record for whoever wishes, at an instant (epoch milliseconds), in a zone. */
export type WishSetting = Pick<Said, 'graph' | 'now' | 'zone'>;

/**
 * Reads when and about what digests are wished for. `command` is what stands before the text in
 * the whole message, to be asked again with another name. What cannot be understood is answered; nothing is ordered then.
 */
export function readWish(text: string, spoken: WishSetting, command: string): PartialWish | Answer {
  const whenEmpty = EMPTY_LINE.test(text) ? 'line' : EMPTY_SKIP.test(text) ? 'skip' : null;
  const { picture, words: drawn, rest: undrawn } = picturesIn(text);
  const plain = undrawn.replace(EMPTY_LINE, ' ').replace(EMPTY_SKIP, ' ');
  const when = readSchedule(plain, spoken.zone);
  if (when.problems.length > 0) return refused([...when.problems, NOTHING_DONE]);
  const rest = without(plain, when.spans);
  const about = WRITTEN_OUT.test(rest)
    ? writtenOut(rest, spoken)
    : inWords(rest, { text, spoken, command, when: [words(plain, when.spans), drawn].join(' ').trim() });
  if ('outcome' in about) return about;
  const { days, time, zone } = when;
  return { ...about, days, time, zone, whenEmpty, picture };
}

const NOTHING_DONE = 'Nothing was changed.';

type About = Pick<PartialWish, 'filter' | 'until' | 'readings' | 'remarks'>;

/** A message about a wish. */
interface AskedWish {
  /** The whole of it, after `command`. */
  readonly text: string;
  readonly command: string;
  /** The words that say when, and with what picture. */
  readonly when: string;
  readonly spoken: WishSetting;
}

function writtenOut(text: string, { graph }: WishSetting): About | Answer {
  const read = parseFilter(text.replace(/^\s*(?:about|on|for)\s/i, '').trim(), resolverFor(graph));
  if (!read.ok) return refused([read.problem, NOTHING_DONE]);
  return { filter: read.filter, until: null, readings: [], remarks: [] };
}

function inWords(rest: string, asked: AskedWish): About | Answer {
  const { graph, now, zone } = asked.spoken;
  const scope = readScope(rest, graph, { now: new Date(now).toISOString(), zone });
  const open = openEnds(scope, asked);
  if (open) return open;
  const isBare = scope.filter.op === 'everything' && !/\b(?:everything|all|anything)\b/i.test(rest);
  if (isBare && scope.unused.length > 0) return refused([notRead(scope.unused), NOTHING_DONE]);
  return {
    filter: isBare ? null : scope.filter,
    until: scope.until === null ? null : untilFor(ref('agreement', scope.until), graph),
    readings: scope.readings,
    remarks: scope.unused.length > 0 ? [notRead(scope.unused)] : [],
  };
}

function notRead(words: readonly string[]): string {
  return `Not understood and left out: ${words.map((word) => `“${word}”`).join(', ')}.`;
}

/** Names that are not on record, or stand for several: asked back, with the whole message to choose. */
function openEnds(scope: ScopeRead, asked: AskedWish): Answer | null {
  const { text, command } = asked;
  const [unclear] = scope.ambiguous;
  if (unclear) {
    const { span, isUntil, choices: meant } = unclear;
    const choices = meant.map(({ label }) =>
      isUntil ? following(label, span, asked) : again(label, span, text, command),
    );
    const which = isUntil ? 'Which agreement do you mean?' : `Which “${span}” do you mean?`;
    return refused([which, NOTHING_DONE], { outcome: 'ambiguous', choices });
  }
  if (scope.unknown.length === 0) return null;
  const lines = scope.unknown.map(({ span }) => `“${span}” is not on record here.`);
  const near = nearNames({ text, unknown: scope.unknown }, asked.spoken.graph);
  const choices = near.map((one) => ({ label: `Did you mean ${one.name}?`, question: `${command} ${one.text}` }));
  return refused([...lines, NOTHING_DONE], { outcome: 'ambiguous', choices });
}

function again(name: string, span: string, text: string, command: string): Choice {
  return { label: `Did you mean ${name}?`, question: `${command} ${text.replace(span, name)}` };
}

/** "until it is closed", said of one of several agreements. */
function following(title: string, span: string, { command, when }: AskedWish): Choice {
  return { label: title, question: [command, when, title, span].filter((part) => part !== '').join(' ') };
}

/** The words of a text that some spans hold. */
function words(text: string, spans: readonly (readonly [number, number])[]): string {
  return spans.map(([start, end]) => text.slice(start, end)).join(' ');
}

/** A text without some spans of it. */
function without(text: string, spans: readonly (readonly [number, number])[]): string {
  let rest = text;
  for (const [start, end] of [...spans].sort((a, b) => b[0] - a[0]))
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return rest.replace(/\s+/g, ' ').trim();
}

/** A whole wish from what was said, with what is usual, or what there was, for the rest. */
export function wholeWish(partial: PartialWish, zone: string, before?: Wish): Wish {
  const schedule = {
    days: partial.days ?? before?.schedule.days ?? USUAL.days,
    time: partial.time ?? before?.schedule.time ?? USUAL.time,
    zone: partial.zone ?? before?.schedule.zone ?? zone,
  };
  const picture = partial.picture ?? before?.picture ?? 'none';
  return {
    filter: partial.filter ?? before?.filter ?? { op: 'everything' },
    schedule,
    whenEmpty: partial.whenEmpty ?? before?.whenEmpty ?? 'skip',
    until: partial.filter ? partial.until : (before?.until ?? null),
    ...(picture === 'none' ? {} : { picture }),
  };
}
