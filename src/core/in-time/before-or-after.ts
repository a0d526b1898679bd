import type { InTime } from '../query/query.js';
import type { Compared } from './compared.js';
import { headOf, inFull } from './options.js';
import { hasPronoun, withNames } from './pronouns.js';
import type { Reader } from './reader.js';
import { DONE, variants } from './wordings.js';

const ALREADY = /^(?:when|by the time(?: that)?) (.+?), (did|was|were|has|have|had) (.+?) already (.+)$/i;

/** "When he visited Islamabad, had he already been to Dushanbe": whether that was before. */
export function alreadyWhen(text: string, { link }: Reader): Compared | null {
  const [, then = '', , who = '', done = ''] = ALREADY.exec(text) ?? [];
  if (then === '') return null;
  const clause = `${who} ${done}`;
  const named = hasPronoun(clause) ? (withNames(clause, link(then)) ?? clause) : clause;
  return { as: 'before', told: [[named], [then]], isSure: true };
}

const LINKS: readonly (readonly [RegExp, InTime, boolean])[] = [
  [
    / (?:before or after|after or before|earlier or later than|later or earlier than|sooner or later than|prior to or after) /i,
    'relation',
    true,
  ],
  [
    / (?:(?:come|came|happen|take place|occur|fall|go|held|signed|adopted|concluded)) (?:before|ahead of|prior to) /i,
    'before',
    true,
  ],
  [/ (?:(?:come|came|happen|take place|occur|fall|go|held|signed|adopted|concluded)) after /i, 'after', true],
  [/ on (?:exactly )?the (?:very )?same (?:day|date) as /i, 'relation', true],
  [/ (?:earlier|sooner|older) than /i, 'before', true],
  [/ (?:later|newer|younger|more recent(?:ly)?) than /i, 'after', true],
  [/ (?:precede|predate|antedate) /i, 'before', true],
  [/ (?:postdate) /i, 'after', true],
  [/ before /i, 'before', false],
  [/ after /i, 'after', false],
  [/ already .* when /i, 'before', false],
];

const WHETHER = /^(did|was|were|has|have|had|is|are|does|do)\s+(.+)$/i;

/** "Is it true that A came before B": what is said, as it would be asked. */
const ASSERTED =
  /^(?:is it (?:true|right|correct|the case|so|known) (?:that|whether)|(?:can it be|is it) confirmed that|whether|if)\s+(.+)$/i;

/** "Did A come before B", "was A adopted earlier or later than B", "did she go there before or after he called". */
export function related(text: string, { link }: Reader): Compared | null {
  const said = ASSERTED.exec(text)?.[1];
  const [, auxiliary = '', rest = ''] = said === undefined ? (WHETHER.exec(text) ?? []) : ['', 'did', said];
  const way = rest === '' ? undefined : LINKS.find(([pattern]) => pattern.test(` ${rest}`));
  if (!way || (!way[2] && !isPlain(auxiliary, rest))) return null;
  const [pattern, as, isSure] = way;
  const match = pattern.exec(` ${rest}`)!;
  const middle = match[0].replace(/^ already | when $/g, ' ');
  const verb = new RegExp(`\\b(${DONE})\\b`, 'i').exec(middle)?.[1];
  const already = / already (.*) when $/i.exec(match[0])?.[1];
  const left = `${` ${rest}`.slice(0, match.index)}${already ? ` ${already}` : verb ? ` ${verb}` : ''}`.trim();
  const right = ` ${rest}`.slice(match.index + match[0].length).trim();
  return { as, told: [leftOf(left, auxiliary), rightOf(right, left, link(left))], isSure };
}

/** Whether nothing but what happened is spoken of: no clause of its own, and nothing that is asked about reports. */
function isPlain(auxiliary: string, rest: string): boolean {
  // Whether there was another one, or any, is asked of all that is on record since.
  if (/\b(?:again|another|any|anything|anyone|anybody|else|once more)\b/i.test(rest)) return false;
  return (
    /^(?:did|was|were|has|have|had)$/i.test(auxiliary) &&
    !/\b(?:who|whom|whose|which|that|whether|if|when)\b(?! he\b| she\b)/i.test(
      rest.split(/ (?:before|after|when) /i)[0]!,
    )
  );
}

const COMING = / (?:come|came|happen|take place|taken place|occur|fall|go|start|begin|held|place)$/i;

function leftOf(left: string, auxiliary: string): readonly string[] {
  const plain = left.replace(COMING, '');
  return [...variants(plain, auxiliary), ...(plain === left ? [] : [left])];
}

/** The wordings of the second of two, for what it leaves out and whom it points at. */
export function rightOf(right: string, left: string, other: ReturnType<Reader['link']>): readonly string[] {
  const full = inFull(right.replace(/ (?:was|did|were|had|has)$/i, ''), headOf(left));
  const named = hasPronoun(full) ? (withNames(full, other) ?? full) : full;
  return [...variants(named, 'was'), ...variants(named, '')];
}
