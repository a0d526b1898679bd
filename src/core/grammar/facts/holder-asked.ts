import type { Graph } from '../../graph/graph.js';
import { tokens } from '../../graph/normalise.js';
import type { Query, SetQ } from '../../query/query.js';
import { lexiconFor } from '../../question/lexicon.js';
import type { Linked } from '../../question/understand.js';
import type { Post } from '../../records/official.js';
import type { Organisation } from '../../records/organisation.js';
import { countryName } from '../../records/countries/countries.js';
import { countriesNamed } from '../../records/countries/country-names.js';
import { saidOf } from '../lexemes.js';
import { personNamed, setOfPerson, wordsOfPerson } from './person-named.js';
import { HOLDING, sameWord, wordSet, wordsIn } from './words.js';

/** "Who was in charge of Iran's ICT ministry in July 2023", "who runs the GSMA": who is or was at the head; null for other questions. */
export function holderAsked({ text, dates }: Pick<Linked, 'text' | 'dates'>, graph: Graph): Query | null {
  const [date, ...more] = dates.filter(({ soft }) => !soft);
  if (more.length) return null;
  const words = wordsIn(text);
  const lead = LEADING.exec(words.join(' '));
  if (!lead) return null;
  const own = words.slice(lead[0].trim().split(' ').length);
  // Who runs for a post, or leads at a meeting, is at the head of nothing.
  if (ELSEWISE.has(own[0] ?? '')) return null;
  const days = new Set(date ? wordsIn(date.label) : []);
  const body = own.filter((word) => !days.has(word) && !ASIDE.has(word));
  const of = bodyNamed(body, graph);
  if (!of && !date) return titled(body, text, graph);
  return (
    of && {
      ask: 'post',
      tell: 'holder',
      of,
      said: writtenAs(text, body),
      ...(date ? { when: { ...date.range, said: saidOf(date) } } : {}),
    }
  );
}

/** "Who held Nabiyev's post in 2018", "who was Iran's ICT minister in July 2023": who was in the post of somebody on other days; null for other questions. */
export function holderThen({ text, items, dates }: Linked, graph: Graph): Query | null {
  const [date, ...more] = dates.filter(({ soft }) => !soft);
  const words = wordsIn(text);
  if (!date || more.length) return null;
  const post = postNamed(items);
  if (!HELD.test(words.join(' ')) && (post === null || !WAS.test(words.join(' ')))) return null;
  const named = personNamed(items, graph);
  if (!named) return null;
  const own = wordsOfPerson(named.official, graph);
  const days = new Set(wordsIn(date.label));
  const isRead = (word: string) => ASIDE.has(word) || OF_POST.has(word) || days.has(word) || own.has(sameWord(word));
  const when = { ...date.range, said: saidOf(date) };
  const of: SetQ =
    post === null
      ? setOfPerson(named.official)
      : { is: 'these', kind: 'official', ids: [named.official.id], said: postWritten(text, post) };
  return words.every(isRead) ? { ask: 'post', tell: 'holder', of, when } : null;
}

/** The post as it is written: its words from the first of them on. */
function postWritten(text: string, post: string): string {
  const words = wordsIn(post);
  return writtenAs(text.slice(Math.max(0, text.indexOf(post.split(' ')[0]!))), words);
}

/** The post by which the one party of a question is named, as it was typed; null where somebody is named by his name. */
function postNamed(items: Linked['items']): string | null {
  const [only, ...others] = items.filter((item) => item.kind === 'party');
  return only?.kind === 'party' && others.length === 0 && only.party.post !== null ? only.party.span : null;
}

/** Asks who somebody was who is named by his post. */
const WAS = /^(?:tell me )?who (?:was|were|had been)\b/;

const HELD =
  /^(?:tell me )?(?:who|name the \w+ who|by whom|which \w+) (?:held|had|filled|occupied|did|was in|sat in|served in) .{1,80}\b(?:posts?|jobs?|office|seat|position|role|portfolio|chair)\b/;

const OF_POST: ReadonlySet<string> = wordSet(
  'held had filled occupied sat served post job office seat position role portfolio chair same man woman person minister as',
);

/** Who is asked for, and that he led. */
const LEADING =
  /^(?:do you know |tell me )?(?:who|which (?:man|woman|person|minister|official)|by whom) (?:is|was|were|are|has been|had been|stood|stands|sat|sits)? ?(?:currently |then |now )?(?:in charge of|in the top job at|the top official (?:at|of)|the boss at|the number one at|(?:had|has|holds|held) the top (?:job|post) (?:at|of|in)|oversees|oversaw|steers|steered|at the helm of|at the head of|the head of|head of|heading|leading|running|responsible for|in control of|the boss of|boss of|the chief of|chief of|leads|led|heads|headed|runs|ran|directs|directed|manages|managed|chairs|in command of|on top of) /;

const ELSEWISE: ReadonlySet<string> = wordSet('for in at to on with against into');

const ASIDE: ReadonlySet<string> = new Set([...HOLDING, 'back', 'time', 'moment', 'year', 'month']);

/** "Who chairs Study Group Two of ITU-D": those who head what no record is of but their post; null where no title holds the words. */
function titled(words: readonly string[], text: string, graph: Graph): Query | null {
  const telling = words.map(sameWord);
  const isIt = ({ title }: Post) => {
    const own = new Set(wordsIn(title).map(sameWord));
    return HEADING.test(title) && telling.every((word) => own.has(word));
  };
  const found = telling.length > 1 ? graph.knowledge.officials.filter(({ posts }) => posts.some(isIt)) : [];
  const ids = found.map(({ id }) => id);
  const said = writtenAs(text, words);
  return ids.length ? { ask: 'post', tell: 'titled', of: { is: 'these', kind: 'official', ids, said }, said } : null;
}

/** Posts at the head of something. */
const HEADING = /^(?:chair|head|director|president|secretary)/i;

/** The words of the question that name the body, as they are written. */
function writtenAs(text: string, body: readonly string[]): string {
  const named = new Set(body);
  const written = tokens(text).filter(({ key }) => named.has(key));
  return written.map((one) => `${one.text}${one.possessive ? "'s" : ''}`).join(' ');
}

/** Who is at the head of a body by its name, or the ministers of a country for what its ministry is of; null where neither is named. */
export function bodyNamed(words: readonly string[], graph: Graph): SetQ | null {
  const [only, ...others] = graph.names
    .exact(words.join(' '))
    .flatMap(({ kind, id, how }) => (kind === 'organisation' && how !== 'part-of-name' ? [id] : []));
  const body = only && !others.length ? graph.organisation(only) : undefined;
  if (body) return headOf(body);
  return ministerOf(words);
}

function headOf({ id, name }: Organisation): SetQ {
  const owner: SetQ = { is: 'these', kind: 'organisation', ids: [id], said: name };
  return { is: 'of', of: { is: 'post', ranks: ['head'], fields: [] }, owner };
}

/** "Iran ict ministry", "communications ministry azerbaijan": a country, what the ministry is of, and that it is one. */
function ministerOf(words: readonly string[]): SetQ | null {
  const rest = words.filter((word) => !MINISTRY.has(word));
  if (rest.length === words.length) return null;
  for (let length = Math.min(COUNTRY_MAX, rest.length); length > 0; length--) {
    for (let at = 0; at + length <= rest.length; at++) {
      const [country, ...others] = countriesNamed(rest.slice(at, at + length).join(' '));
      if (!country || others.length) continue;
      const fields = fieldsOf(rest.filter((_, place) => place < at || place >= at + length));
      const owner: SetQ = { is: 'these', kind: 'country', ids: [country], said: countryName(country) };
      return fields && { is: 'of', of: { is: 'post', ranks: ['minister'], fields }, owner };
    }
  }
  return null;
}

const COUNTRY_MAX = 4;

const MINISTRY: ReadonlySet<string> = wordSet('ministry ministries department portfolio');

/** Portfolios that words name; null where one of them is none. */
function fieldsOf(words: readonly string[]): readonly string[] | null {
  const all = words.map((word) =>
    lexiconFor('a')
      .tags(word)
      .filter((tag) => tag.startsWith('field:'))
      .map((tag) => tag.slice('field:'.length)),
  );
  return all.length && all.every((fields) => fields.length) ? [...new Set(all.flat())] : null;
}
