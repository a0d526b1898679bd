import { type Kind, kindOfSet, type Pattern, type Query, type Role, type SetQ } from '../../query/query.js';
import { sameSort } from '../../query/same-sort.js';
import type { Phrase } from '../meaning.js';
import type { Apart, ReadingApart } from './reading-apart.js';
import { readingsAs } from './noun-phrases.js';

const SHARE = '(?:share|percentage|proportion|fraction|part|portion|per cent|percent)';
const HALF = '(?:more than half|most|over half|the majority|a majority|the greater part)';
const MAKES_UP = '(?:account for|make up|represent|constitute|form)';

/** "What share of the agreements …", "how large a part of …". */
const SHARE_OF = new RegExp(
  `^(?:(?:what|which)(?: is the| was the)? ${SHARE}|how (?:big|large|great|high|small) an? ${SHARE})(?: in| there)? of (?<whole>.+?)\\?*$`,
  'i',
);

/** "Of the agreements with Finland, what fraction is in force". */
const OF_THOSE = new RegExp(
  `^(?:of|among|out of) (?<among>.+?),? (?:what|which|how (?:big|large|great|high|small) an?) ${SHARE}(?: of them)? (?<said>.+?)\\?*$`,
  'i',
);

/** "Were most of the meetings held in Baku". */
const HALF_OF = new RegExp(`^(?<verb>is|are|was|were|have|has|had) ${HALF} of (?<whole>.+?)\\?*$`, 'i');

/** "Does WTDC-25 account for more than half of Iran's meetings". */
const ACCOUNTS = new RegExp(`^(?:do|does|did) (?<some>.+?) ${MAKES_UP} ${HALF} of (?<among>.+?)\\?*$`, 'i');
const IS_ACCOUNTED = new RegExp(`^(?<among>.+?) (?:do|does|did) (?<some>.+?) ${MAKES_UP}$`, 'i');

/** A word that says something of what stands before it. */
const SAYS =
  /^(?:is|are|was|were|has|have|had|do|does|did|concern|concerns|concerned|took|take|came|come|met|signed|involve|involves|involved|deal|deals|dealt|relate|relates|fall|fell|went|remain|remains|include|included|count)$/i;

const WORDS_MAX = 14;

/** What share of some is so: of which it is so, and all of them. */
export function shareAsked(text: string): readonly Apart[] {
  const claim = 'most' as const;
  const accounts = ACCOUNTS.exec(text)?.groups;
  if (accounts) return [ofNamed(accounts.among!, accounts.some!, claim)];
  const half = HALF_OF.exec(text)?.groups;
  if (half) return cutsOf(half.whole!, half.verb!).map((cut) => ofCut(cut, claim));
  const { among, said } = OF_THOSE.exec(text)?.groups ?? {};
  if (among && said) return [ofCut({ among, said })];
  const whole = SHARE_OF.exec(text)?.groups?.whole;
  const named = whole ? IS_ACCOUNTED.exec(whole)?.groups : undefined;
  if (named) return [ofNamed(named.among!, named.some!)];
  return whole ? cutsOf(whole).map((cut) => ofCut(cut)) : [];
}

interface Cut {
  readonly among: string;
  readonly said: string;
}

/** Where what is said of them may begin; `verb` = what stood before all. */
function cutsOf(whole: string, verb = ''): readonly Cut[] {
  const words = whole.split(/\s+/).slice(0, WORDS_MAX * 2);
  const cuts = words.flatMap((word, at): Cut[] => {
    const isCut = at > 0 && (verb ? at < WORDS_MAX : SAYS.test(word));
    const said = words.slice(at).join(' ');
    return isCut ? [{ among: words.slice(0, at).join(' '), said: verb ? `${verb} ${said}` : said }] : [];
  });
  // With the verb in front what is said begins behind as many words of the noun as can be.
  return verb ? [...cuts].reverse() : cuts;
}

/** The whole is read where the question is made, so that no more than it is read as a question. */
function ofCut({ among, said }: Cut, claim?: 'most'): Apart {
  const bare = among.replace(/^(?:the|all|all the) /i, '');
  return {
    rest: `which ${bare} ${said}`,
    turned: (asked, reading) => {
      const all = wholeOf(among, reading);
      if (asked.ask !== 'list' || asked.tell || !all || kindOfSet(all) !== kindOfSet(asked.of)) return null;
      const isNarrower = JSON.stringify(asked.of) !== JSON.stringify(all);
      return isNarrower ? shareOf(asked.of, all, claim) : null;
    },
  };
}

function wholeOf(text: string, reading: ReadingApart): SetQ | null {
  const [phrase] = readingsAs('NP', text, reading);
  if (phrase) return phrase.each ? null : phrase.set;
  const asked = reading.read(`list ${text}`);
  return asked?.ask === 'list' && !asked.tell ? asked.of : null;
}

/** What the share of somebody, a conference or a subject is. */
function ofNamed(among: string, some: string, claim?: 'most'): Apart {
  return {
    rest: asQuestion(among),
    turned: (asked, reading) => {
      const [phrase] = readingsAs('NP', some, reading);
      if (asked.ask !== 'list' || asked.of.is !== 'records' || !phrase || phrase.each) return null;
      const of = withNamed(asked.of.of, phrase);
      return of && shareOf(of, asked.of, claim);
    },
  };
}

/** "What Pakistan has put forward to others" as a question, a noun as a list. */
function asQuestion(among: string): string {
  const { by, has, did } = WHAT_ONE_DID.exec(among)?.groups ?? {};
  return by ? `what ${has} ${by} ${did}` : `list ${among.replace(/^(?:the|all|all the) /i, '')}`;
}

const WHAT_ONE_DID =
  /^what (?<by>.+?) (?<has>has|have|had) (?<did>.+?)(?: to (?:other parties|others|anybody|anyone|other countries))?$/i;

function withNamed(pattern: Pattern, { set }: Phrase): SetQ | null {
  const role = rolesFor(pattern, kindOfSet(set)).find((one) => !pattern.roles[one]);
  return role ? { is: 'records', of: { ...pattern, roles: { ...pattern.roles, [role]: set } } } : null;
}

function rolesFor({ kind }: Pattern, of: Kind): readonly Role[] {
  if (of === 'conference' || of === 'place' || of === 'topic') return [of];
  if (of !== 'country' && of !== 'official' && of !== 'organisation') return [];
  return kind === 'proposal' ? ['from', 'to'] : ['side', 'other'];
}

function shareOf(of: SetQ, among: SetQ, claim?: 'most'): Query {
  return { ask: 'share', of: ofThem(of, among), among, ...(claim ? { claim } : {}) };
}

/** Of what is said of them alone, as far as it can be said of all of their sort. */
function ofThem(of: SetQ, among: SetQ): SetQ {
  const all = sameSort(among);
  if (of.is !== 'records' || among.is !== 'records' || all.is !== 'records') return of;
  const roles = Object.fromEntries(
    Object.entries(of.of.roles).filter(
      ([role, set]) => JSON.stringify(among.of.roles[role as Role]) !== JSON.stringify(set),
    ),
  );
  return { is: 'records', of: { ...of.of, roles } };
}
