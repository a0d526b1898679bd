import type { EventFact } from '../../query/facts-told.js';
import { wordSet } from './words.js';

/** How one fact of a conference is asked for. */
export interface EventPhrase {
  readonly tell: EventFact;
  /** What the words of the question must hold. */
  readonly asks: RegExp;
  /** Words that ask for nothing else beside it. */
  readonly words: ReadonlySet<string>;
  /** What makes another question of it. */
  readonly not?: RegExp;
}

/** What is said of any conference: that it was held. */
export const OF_HOLDING =
  'held hold holds take takes took taken place happened happen happens occurred set going go goes went gone run runs ran running ' +
  'convened convene convenes met gathered gather staged stage organised organized come comes came bring brought due scheduled planned';

function phrase(tell: EventFact, asks: RegExp, words: string, not?: RegExp): EventPhrase {
  return { tell, asks, words: wordSet(`${words} ${OF_HOLDING}`), ...(not ? { not } : {}) };
}

const THEME =
  'theme themes motto mottos slogan slogans tagline taglines title titles banner heading watchword strapline';
const ORGANISING =
  'organiser organisers organizer organizers organise organised organising organize organized organizing convener conveners convened ' +
  'coorganise coorganised coorganiser coorganisers co joint jointly arranged arranging behind staged staging put ran runs ran ' +
  'together body bodies organisation organisations organization organizations agency agencies institution institutions group ' +
  'company companies ministry ministries partner partners un united nations responsible main host hosts hosted hosting cohost cohosts cohosted ' +
  'cohosting country government part charge running';

/** The facts of conferences in the order in which they are tried: what is asked in more words comes first. */
export const EVENT_PHRASES: readonly EventPhrase[] = [
  phrase(
    'announced',
    /\b(?:original|originally|initial|initially|first (?:announced|planned|scheduled|set|given|fixed)|at first|previously (?:announced|planned|scheduled)|earlier (?:announced|planned|scheduled)|before it was moved|postponed|rescheduled)\b/,
    'original originally initial initially first announced announcement planned previously earlier date dates day days meant fixed intended before january february march april may june july august september october november december moved postponed rescheduled year month time',
    /\bwho\b|\bopened?\b/,
  ),
  phrase(
    'theme',
    /\b(?:theme|motto|slogan|tagline|title|banner|heading|watchword|strapline)s?\b/,
    `${THEME} its their carry carried carries bear bore bears choose chosen chose adopt adopted use used central main overall guiding read`,
  ),
  phrase(
    'edition',
    /\b(?:which|what|how many(?:th)?) (?:number )?(?:editions?|rounds?|time)\b|\bedition number\b|\b(?:what|which) number\b/,
    'edition editions number numbered round rounds time times many mark marked',
    /\b(?:before|previous|last|next|after|biggest|largest)\b/,
  ),
  phrase(
    'first',
    /\bfirst (?:come|came|comes|held|hold|hosted|staged|took|take|brought|moved)\b|\bsince when\b|\bsince (?:what|which) year\b|\b(?:inception|anniversary|debut|debuted)\b|\bhow many years\b|\b(?:a|the|its) first\b/,
    'its their first since year years inception anniversary debut debuted mark marked hosted moved many such kind sort region country continent city part claim respect sense historic',
    /\bwho\b|\bmeet\b|\bmet\b|\bfirst (?:day|session|meeting)\b/,
  ),
  phrase(
    'before',
    /\b(?:predecessors?|previous|preceding|preceded|last time|earlier editions?)\b|\b(?:where|city|country|town|host\w*|held|edition|came)\b.{0,80}\b(?:before|prior to)\b|\b(?:before|prior to)\b.{0,80}\b(?:where|city|country|town|host\w*|held)\b/,
    'its their another other predecessor predecessors previous previously preceding preceded precede before prior last time earlier edition editions city town country place venue year move moved travel travelled reach reached host hosted hosts get got',
    /\b(?:conferences|events|summits|congresses|meetings|talks|memorandum|agreement)\b|\bhow many\b|\bhappen\w*\b|\bright before\b|\bdays? before\b/,
  ),
  phrase(
    'after',
    /\b(?:next|successor|following edition|subsequent|upcoming|future)\b|\b(?:where|city|country|town|host\w*|edition)\b.{0,80}\bafter\b|\bafter\b.{0,80}\b(?:where|city|country|town|host\w*)\b/,
    'its their next successor successors following followed follow subsequent after edition editions upcoming future city town country place venue year move moves host hosts hosted hosting turn organise organises organize expected time',
    /\b(?:conferences|events|summits|congresses|meetings|talks)\b|\bhow many\b|\bhappen\w*\b|\bright after\b|\bdays? after\b|\bweeks?\b/,
  ),
  phrase(
    'chair',
    /\b(?:chair|chaired|chairs|chairing|chairman|chairwoman|chairperson|chairmanship|presided|presides|presiding|preside|president|presidency|moderated|moderator|moderates|gavel|helm)\b|\bchair designate\b/,
    'chair chaired chairs chairing chairman chairwoman chairperson chairmanship presided presides presiding preside over president presidency moderated moderator moderates designate designated elect elected appointed chosen named minister official man woman person took taken takes hold held country delegation gavel helm wielded proceedings plenary lead led',
    /\bvice\b|\bstudy group\b|\bcommittee\b|\badvisory\b/,
  ),
  phrase(
    'opening',
    /\b(?:who|which \w+|what \w+|by whom) (?:\w+ )?(?:open|opened|opens|inaugurated|inaugurate|inaugurates)\b|\bopened by\b|\binaugurated by\b/,
    'open opened opens opening inaugurated inaugurate inaugurates formally officially president minister king head state leader leaders official declared ribbon cut',
  ),
  phrase(
    'decisions',
    /\b(?:decide|decided|decides|decision|decisions|adopt|adopted|adopts|resolution|resolutions|outcome|outcomes|result|results|approve|approved|approves|agree|agreed upon|endorse|endorsed|pass|passed|conclusion|conclusions|produce|produced)\b/,
    'decide decided decides decision decisions adopt adopted adopts resolution resolutions outcome outcomes result results approve approved approves agree agreed endorse endorsed pass passed conclusion conclusions produce produced take taken make made reach reached document documents text texts key main new end delegates members participants ministers',
    /\b(?:who|whom|when|where|how many|did (?:iran|india))\b/,
  ),
  phrase(
    'elections',
    /\b(?:elect|elected|elects|election|elections|candidate|candidates|vote|voted|voting)\b/,
    'elect elected elects election elections candidate candidates vote voted voting post posts office offices seat seats new leaders leadership win won stand standing running run filled decided up people',
    /\bhow many\b|\bvotes\b/,
  ),
  phrase(
    'host',
    /\b(?:host|hosts|hosted|hosting|cohost|cohosted|cohosts)\b|\bwhich (?:country|government|state|nation)\b.*\b(?:held|take place|took place)\b/,
    'host hosts hosted hosting cohost cohosts cohosted cohosting co country government state nation city town capital together jointly',
    /\b(?:cohost|cohosts|cohosted|co|together|jointly)\b|\bhosts\b.*\band\b/,
  ),
  phrase(
    'organisers',
    /\b(?:organiser|organisers|organizer|organizers|organise|organised|organising|organize|organized|organizing|convener|conveners|convened|convenes|coorganise|coorganised|coorganiser|coorganisers|arranged|cohost|cohosts|cohosted|cohosting|co|staged|hosts|hosted|host)\b|\b(?:who|which \w+|which \w+ \w+|what \w+) (?:put|ran|runs|run|is behind|was behind|were behind|stood behind|is in charge|was in charge|were in charge|is running|was running|is responsible|was responsible)\b|\bput on by\b|\bbehind\b/,
    `${ORGANISING}`,
  ),
  phrase(
    'venue',
    /\b(?:venue|venues|building|hall|halls|premises|centre|center|hotel|complex|site|fairground|fairgrounds|auditorium)\b/,
    'venue venues building hall halls premises centre center hotel complex site fairground fairgrounds auditorium convention exhibition conference serve served used use house housed housing host hosted accommodate choose chosen address located location city',
  ),
];
