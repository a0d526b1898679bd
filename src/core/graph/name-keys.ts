import type { Agreement } from '../records/agreement.js';
import { bodyNames } from '../records/bodies/body-names.js';
import type { Conference } from '../records/conference.js';
import { countryName } from '../records/countries/countries.js';
import { readCountry } from '../records/countries/country-names.js';
import { regionNamed } from '../records/countries/regions.js';
import type { Knowledge } from '../records/knowledge.js';
import type { Official } from '../records/official.js';
import type { Organisation } from '../records/organisation.js';
import { cityNames } from '../records/places/city-names.js';
import { cityForms } from '../records/places/renamed-cities.js';
import { subjectNames } from '../records/subjects/subject-names.js';
import type { Topic } from '../records/topic.js';
import { HONORIFICS, isLastName, PARTICLES } from './name-words.js';
import type { NamedKind, NameSense } from './names.js';
import { fold, nameKeys } from './normalise.js';
import { isOrdinaryWord } from './ordinary-words.js';
import { placeParts, placesStated } from './place.js';
import { placedConferenceKeys } from './placed-conferences.js';

type Named = readonly [string, NameSense];

/** Every key under which something of the knowledge can be named, with what it names. */
export function* namedThings(knowledge: Knowledge): Generator<Named> {
  const parts = [...knowledge.agreements.flatMap(titlePhrases), ...knowledge.organisations.flatMap(firstWord)];
  // Few keys are parts of names: only of those it matters whether they are names of their own.
  const sought = new Set(parts.map(([key]) => key));
  const taken = new Set<string>();
  for (const named of thingsButPhrases(knowledge)) {
    if (sought.has(named[0])) taken.add(named[0]);
    yield named;
  }
  for (const part of parts) if (!taken.has(part[0])) yield part;
}

function* thingsButPhrases(knowledge: Knowledge): Generator<Named> {
  const alone = namesAlone(knowledge);
  for (const official of knowledge.officials) {
    yield* officialKeys(official);
    yield* familyFirst(official, alone);
  }
  for (const { id, name, aliases } of knowledge.organisations) {
    yield* plainKeys('organisation', id, name, aliases);
    if (initialsOf(name) === id) yield [id, { kind: 'organisation', id, how: 'alias' }];
    yield* foreignKeys(
      'organisation',
      id,
      [name, ...aliases].flatMap((one) => nameKeys(one)),
      [],
    );
  }
  const owners = new Set(
    knowledge.organisations.flatMap((one) => [one.name, ...one.aliases, one.id].flatMap(nameKeys)),
  );
  const subjects = new Set(knowledge.topics.flatMap((one) => [one.name, ...one.aliases].flatMap(nameKeys)));
  for (const conference of knowledge.conferences) {
    yield* conferenceKeys(conference, owners);
    yield* shortConferenceKeys(conference, new Set([...owners, ...subjects]));
  }
  yield* placedConferenceKeys(knowledge.conferences);
  for (const topic of knowledge.topics) yield* topicKeys(topic);
  for (const agreement of knowledge.agreements) yield* agreementKeys(agreement);
  const places = [...placesStated(knowledge), ...knowledge.conferences.map((one) => one.city)];
  for (const place of new Set(places)) for (const part of place ? placeParts(place) : []) yield* placeKeys(part);
}

/** `axian` of "Axian Telecom": a first word that is no everyday one, no country or region and no name of its own says which company is meant. */
function firstWord({ id, name }: Organisation): Named[] {
  const [key = ''] = nameKeys(name);
  const [first = '', ...others] = key.split(' ');
  const isOwn =
    others.length > 0 && first.length >= 4 && /^[a-z]+$/.test(first) && isRare([first]) && regionNamed(first) === null;
  return isOwn && !HONORIFICS.has(first) ? [[first, { kind: 'organisation', id, how: 'part-of-name' }]] : [];
}

/** `apt` of "Asia-Pacific Telecommunity": under them a body is known that curators file by them. Two letters are words of many languages. */
function initialsOf(name: string): string {
  const initials = name.match(/(?<!\p{L})\p{Lu}/gu) ?? [];
  return initials.length > 2 ? initials.join('').toLowerCase() : '';
}

/** A place under its name, under former ones, and under what other languages call it: `beijing`, `peking`, "جنيف". */
function* placeKeys(id: string): Generator<Named> {
  yield [id, { kind: 'place', id, how: 'name' }];
  const others = cityForms(id).flatMap((form) => [...(form === id ? [] : [form]), ...cityNames(form)]);
  for (const name of others) for (const key of nameKeys(name)) yield [key, { kind: 'place', id, how: 'alias' }];
}

/** A topic under its name, its aliases, one of what they are many of, and the words of other languages for each. */
function* topicKeys({ id, name, aliases }: Topic): Generator<Named> {
  yield* plainKeys('topic', id, name, aliases);
  for (const one of [name, ...aliases].flatMap(singularOf))
    for (const key of nameKeys(one)) yield [key, { kind: 'topic', id, how: 'alias' }];
  for (const english of new Set([id.replaceAll('-', ' '), name, ...aliases])) {
    for (const other of subjectNames(english))
      for (const key of nameKeys(other)) yield [key, { kind: 'topic', id, how: 'alias' }];
  }
}

/** "Semiconductor" of "semiconductors"; nothing for what is one already, a short word, or several. */
function singularOf(name: string): string[] {
  const isMany = /^\p{L}{6,}s$/u.test(name) && !/(?:ss|us|is|ics|ies)$/.test(name);
  return isMany ? [name.slice(0, -1)] : [];
}

function* plainKeys(kind: NamedKind, id: string, name: string, aliases: readonly string[]): Generator<Named> {
  for (const key of nameKeys(name)) yield [key, { kind, id, how: 'name' }];
  for (const alias of aliases) for (const key of nameKeys(alias)) yield [key, { kind, id, how: 'alias' }];
}

function* officialKeys({ id, name, aliases }: Official): Generator<Named> {
  for (const [key, sense] of plainKeys('official', id, name, aliases)) {
    // Who is known by a last name alone has no more right to it than the others who bear it.
    yield [key, sense.how === 'name' && isLastName(key) ? { ...sense, how: 'last-name' } : sense];
  }
  for (const [at, full] of [name, ...aliases].entries()) {
    for (const key of nameKeys(full)) yield* partKeys(id, key, at === 0 ? 'name' : 'alias');
  }
}

/** Where family names come first, by ISO 3166 code. Public fact. */
const FAMILY_FIRST: ReadonlySet<string> = new Set(['CN', 'HK', 'KH', 'KP', 'KR', 'SG', 'TW', 'VN']);

/** The words under which officials are printed alone, each with its country: `CD mobutu`. */
function namesAlone({ officials }: Knowledge): ReadonlySet<string> {
  const alone = officials.flatMap(({ name, posts }) => {
    // Most names have several words; whether they do is seen without their keys.
    const [key = ' '] = /[\s-]/.test(name) ? [] : nameKeys(name);
    return key.includes(' ') ? [] : posts.map(({ country }) => `${country} ${key}`);
  });
  return new Set(alone);
}

/** `Mao` of Mao Tse-tung, and `Mobutu` of Mobutu Sese Seko, whom other records of his country print by it alone. */
function* familyFirst({ id, name, posts }: Official, alone: ReadonlySet<string>): Generator<Named> {
  const [first = '', next] = name.split(/[\s-]/, 2);
  const key = next === undefined || first.length < 2 ? '' : fold(first);
  const isFamily = ({ country }: Official['posts'][number]) =>
    FAMILY_FIRST.has(country ?? '') || alone.has(`${country} ${key}`);
  if (key && posts.some(isFamily))
    for (const one of nameKeys(first)) yield [one, { kind: 'official', id, how: 'last-name' }];
}

/** Of `Shaza Fatima Khawaja`: the last name, first + last, and each single name; particles stay with what they precede. */
function* partKeys(id: string, key: string, how: 'name' | 'alias'): Generator<Named> {
  const all = key.split(' ');
  const words = all.filter((word) => !HONORIFICS.has(word));
  if (words.length !== all.length) yield [words.join(' '), { kind: 'official', id, how }];
  if (words.length < 2) return;
  const last = words.at(-1) ?? '';
  yield [last, { kind: 'official', id, how: 'last-name', ...(how === 'alias' && { ofAlias: true }) }];
  if (/^al\p{L}{5,}$/u.test(last)) {
    for (const apart of [last.slice(2), `al ${last.slice(2)}`])
      yield [apart, { kind: 'official', id, how: 'last-name' }];
  }
  const beforeLast = words.at(-2) ?? '';
  if (PARTICLES.has(beforeLast)) {
    yield [`${beforeLast} ${last}`, { kind: 'official', id, how: 'last-name' }];
    yield [`${beforeLast}${last}`, { kind: 'official', id, how: 'last-name' }];
  }
  const names = words.filter((word) => !PARTICLES.has(word));
  for (let from = 0; from < words.length - 1; from++) {
    const tail = words.slice(from + 1);
    if (tail.length > 1 && !PARTICLES.has(words[from + 1]!))
      yield [tail.join(' '), { kind: 'official', id, how: 'last-name' }];
    if (from > 0) yield [words.slice(0, from + 1).join(' '), { kind: 'official', id, how: 'part-of-name' }];
  }
  if (names.length > 2) yield [`${names[0]} ${last}`, { kind: 'official', id, how: 'alias' }];
  for (const word of names.slice(0, -1))
    if (word.length >= 3) yield [word, { kind: 'official', id, how: 'part-of-name' }];
}

/** Words for a whole field, by which bureaux, bodies and posts are called as well as a conference. */
const FIELD = /communications?$/;

/** A conference is also named without whose it is, and without its number or year: `AI Impact Summit` of `India AI Impact Summit 2026`. */
function* conferenceKeys({ id, name, aliases, city }: Conference, owners: ReadonlySet<string>): Generator<Named> {
  yield* plainKeys('conference', id, name, [...aliases, ...beforeEdition(name)]);
  for (const full of [name, ...aliases, ...beforeEdition(name)]) {
    const series = SERIES.exec(full)?.[1]?.toLowerCase();
    if (series && !owners.has(series)) yield [series, { kind: 'conference', id, how: 'part-of-name' }];
    for (const key of nameKeys(full)) {
      const bare = key
        .split(' ')
        .filter((word) => !/^\d+$/.test(word))
        .join(' ');
      if (bare !== key && bare.length >= 4) yield [bare, { kind: 'conference', id, how: 'alias' }];
      const [first = '', ...rest] = bare.split(' ');
      const unowned = owners.has(first) || readCountry(first) !== null ? rest.join(' ') : bare;
      if (unowned !== bare && rest.length > 2) yield [unowned, { kind: 'conference', id, how: 'alias' }];
      for (const placeless of [
        city ? atCity(bare, city) : '',
        ...[bare, unowned].map((one) => withoutPlaceBehind(one, city)),
      ])
        if (placeless) yield [placeless, { kind: 'conference', id, how: 'alias' }];
      for (const word of bare.split(' '))
        if (word.length >= 12 && !isOrdinaryWord(word) && !FIELD.test(word))
          yield [word, { kind: 'conference', id, how: 'alias' }];
      const years = /\b20(\d\d)\b/.exec(`${name} ${aliases.join(' ')}`) ?? [];
      yield* foreignKeys('conference', id, [bare, bare.replace(/^itu /, '')], [...years]);
    }
  }
}

/** `African Startup Conference` of `African Startup Conference, third edition`. */
function beforeEdition(name: string): string[] {
  const [, before] = /^([^,(]{3,80}),? \(?(?:the )?\S{1,16} edition\)?$/.exec(name) ?? [];
  return before ? [before] : [];
}

/** `AI summit` of `Delhi AI summit`: what people call it where, without the city; empty where it does not begin with it. */
function atCity(bare: string, city: string): string {
  const [first = '', ...rest] = bare.split(' ');
  const isCity = nameKeys(city).some((key) => key.split(' ').includes(first));
  return isCity && rest.length > 1 && GATHERINGS.has(rest.at(-1) ?? '') ? rest.join(' ') : '';
}

/** `Web Summit` of `Web Summit Qatar`: without the city or country behind what it is; empty where none is, or what is left is no name. */
function withoutPlaceBehind(bare: string, city: string | null): string {
  const words = bare.split(' ');
  const place = words.pop() ?? '';
  const isPlace = readCountry(place) !== null || (city !== null && nameKeys(city).includes(place));
  const last = words.at(-1) ?? '';
  const isName =
    words.length > 1 &&
    (GATHERINGS.has(last) || last === 'meeting') &&
    !words.slice(0, -1).every((word) => SUBJECT_WORDS.test(word));
  return isPlace && isName ? words.join(' ') : '';
}

/** `MWC` of `MWC26`: each gathering of a series answers to its short name. */
const SERIES = /^([A-Z]{3,6})[ -]?(?:20)?\d\d(?!\d)/;

/** `Transform Africa` of `Transform Africa Summit 2025`: without what it is, where that leaves a name of its own. */
function* shortConferenceKeys(conference: Conference, taken: ReadonlySet<string>): Generator<Named> {
  for (const full of [conference.name, ...conference.aliases])
    for (const key of nameKeys(full)) {
      const words = key.split(' ').filter((word) => !/^\d+$/.test(word));
      for (const short of new Set(shorterNames(words, conference, /^[A-Z]{3,6} /.test(full))))
        if (isNameAlone(short, taken)) yield [short, { kind: 'conference', id: conference.id, how: 'alias' }];
    }
}

/** `web summit` of "Web Summit Qatar 2026"; of "APT Asia-Pacific Ministerial Meeting, Tokyo 2025" also what stands behind the initials of its body; each without the word for what it is. */
function shorterNames(words: readonly string[], { city, country }: Conference, isOfBody: boolean): string[] {
  const hosts = [city ?? '', countryName(country ?? '')].flatMap(nameKeys);
  const ending = hosts.find((host) => host !== '' && words.join(' ').endsWith(` ${host}`));
  const unhosted = ending === undefined ? words : words.slice(0, -ending.split(' ').length);
  const isHeld = isGathering(unhosted);
  const bare = isHeld && unhosted.length > 3 && isOfBody ? [unhosted.slice(1)] : [];
  return [
    ...(isHeld && unhosted !== words ? [unhosted] : []),
    ...bare,
    ...[unhosted, ...bare].filter((one) => isGathering(one) && one.length > 2).map((one) => one.slice(0, -1)),
  ].map((one) => one.join(' '));
}

/** Whether words end with what a gathering is; a meeting is one only of ministers, by whom it is then called. */
function isGathering(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  return words.length > 1 && (GATHERINGS.has(last) || (last === 'meeting' && words.at(-2) === 'ministerial'));
}

function isNameAlone(short: string, taken: ReadonlySet<string>): boolean {
  const isOfField = short.split(' ').every((word) => SUBJECT_WORDS.test(word) || GATHERINGS.has(word));
  return short.includes(' ') && !taken.has(short) && readCountry(short) === null && !isOfField;
}

const GATHERINGS: ReadonlySet<string> = new Set(['summit', 'conference', 'forum', 'congress', 'assembly', 'expo']);

/** Words that name a field and no one gathering. */
const SUBJECT_WORDS =
  /^(?:ai|ict|it|digital|economy|public|infrastructure|global|international|world|telecom\w*|development|ministerial|meeting|general|impact|of|the|and|on)$/;

/** What other languages call a body or conference, alone and with its year. */
function* foreignKeys(
  kind: 'organisation' | 'conference',
  id: string,
  english: readonly string[],
  years: readonly string[],
): Generator<Named> {
  for (const name of new Set(english.flatMap((one) => bodyNames(one)))) {
    for (const key of nameKeys(name)) {
      for (const full of [key, ...years.map((year) => `${key} ${year}`)]) yield [full, { kind, id, how: 'alias' }];
    }
  }
}

const GENERIC =
  /^(?:mou|memorand|agreement|cooperation|joint|letter|document|package|programme|several|two|permanent|proposed|statement|declaration of intent)/;

/** An agreement's title, and the part before "on", "for" or a bracket where that is a name in itself (`Baku Declaration`). */
function* agreementKeys({ id, title }: Agreement): Generator<Named> {
  for (const key of nameKeys(title)) {
    yield [key, { kind: 'agreement', id, how: 'name' }];
    // "&" is no word.
    if (key.includes(' and ')) yield [key.replaceAll(' and ', ' '), { kind: 'agreement', id, how: 'name' }];
  }
  for (const key of nameKeys(title.split(' (')[0] ?? '')) yield* inNumberWords(key, id);
  for (const key of nameKeys(ownersLeftOut(title))) yield [key, { kind: 'agreement', id, how: 'alias' }];
  for (const name of cityDeclarations(title))
    for (const key of nameKeys(name)) yield [key, { kind: 'agreement', id, how: 'alias' }];
  const bracketed = /\(([A-Z][\w .-]{2,30})\)/.exec(title)?.[1];
  const lead = title.split(/ on | for | of | in | \(|:/)[0] ?? '';
  for (const short of [bracketed ?? '', lead]) {
    for (const key of nameKeys(short)) {
      const bare = key.replace(/(?: \d{4}){1,2}$| \d{4}-\d{2,4}$/, '').trim();
      for (const one of new Set([key, bare])) {
        const single = !one.includes(' ');
        if (one.length >= 4 && !GENERIC.test(one) && isDistinct(one) && (!single || /^[A-Z]{4,}$/.test(short)))
          yield [one, { kind: 'agreement', id, how: 'alias' }];
      }
    }
  }
}

/** "Connectivity and Innovation Centre" of "India-UK Connectivity and Innovation Centre"; empty where what is left says too little. */
function ownersLeftOut(title: string): string {
  const [, owners = '', name = ''] = /^(\p{Lu}[\p{L}-]*-\p{Lu}\p{L}*) (.+)$/u.exec(title) ?? [];
  const areOwners = owners.split('-').every((one) => nameKeys(one).some((key) => readCountry(key) !== null));
  const [key = ''] = nameKeys(name);
  return areOwners && key.split(' ').length >= 4 && !GENERIC.test(key) && isDistinct(key) ? name : '';
}

/** `4-Year Agenda` is also called a four-year agenda. */
function* inNumberWords(key: string, id: string): Generator<Named> {
  const said = key.replace(/(?<= )[2-9](?= year )/, (digit) => NUMBER_WORDS[Number(digit)] ?? digit);
  if (said !== key) yield [said, { kind: 'agreement', id, how: 'alias' }];
}

const NUMBER_WORDS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** "Algiers Declaration" in other languages: "déclaration d'Alger", "إعلان الجزائر". */
function cityDeclarations(title: string): string[] {
  const [, city = '', kind = ''] = /^(.+?) (Declaration|Charter)\b/.exec(title) ?? [];
  const names = city ? cityNames(city.toLowerCase()) : [];
  const words = kind === 'Charter' ? CHARTERS : DECLARATIONS;
  return names.length ? [city, ...names].flatMap((name) => words.map((word) => word.replace('*', name))) : [];
}

const DECLARATIONS = [
  'déclaration de *',
  "déclaration d'*",
  'declaración de *',
  'декларация *',
  'إعلان *',
  'اعلامیه *',
  'بیانیه *',
];
const CHARTERS = ['charte de *', "charte d'*", 'carta de *', 'хартия *', 'ميثاق *', 'منشور *'];

/** Words of titles that name a kind of document or a common subject, not one document. */
const TITLE_WORDS =
  /^(?:MoU|Memorandum|Memoranda|Agreement|Declaration|Joint|Cooperation|Partnership|Programme|Document|Letter|Statement|Understanding|Agency|Roadmap|Pact|Charter|Council|Plan|Action|Group|Working|Centre|Center|Intent|Strategic|Special|Global|Permanent|Establishment)$/;

/** Names inside a title: two and more words in capitals, less the kind of document ("Pax Silica" of "the Pax Silica Declaration"), or an acronym. */
function titlePhrases({ id, title }: Agreement): Named[] {
  const runs = title.match(/\p{Lu}[\p{L}\d]*(?: (?:\p{Lu}[\p{L}\d]*|\d{4}))*/gu) ?? [];
  return runs.flatMap((run) => {
    const words = run.split(' ').filter((word) => !TITLE_WORDS.test(word));
    const isName =
      (words.length >= 2 && (isRare(words) || /^\d{4}$/.test(words.at(-1) ?? ''))) ||
      /^\p{Lu}{4,}$/u.test(words[0] ?? '');
    const keys = isName ? nameKeys(words.join(' ')) : [];
    return keys.map((key): Named => [key, { kind: 'agreement', id, how: 'alias' }]);
  });
}

/** Whether a phrase says more than which countries have what kind of document: "Iran-Pakistan memorandum" does not. */
function isDistinct(key: string): boolean {
  if (/ (?:declaration|charter|action plan|roadmap|statement)$/.test(key) && !key.startsWith('joint')) return true;
  return key
    .split(' ')
    .some((word) => !/^\d+$/.test(word) && readCountry(word) === null && !GENERIC.test(word) && !KIND_WORDS.test(word));
}

const KIND_WORDS =
  /^(?:mous?|memorand\w*|agreements?|documents?|statement|declaration|package|joint|the|and|between|on|of|trade|digital|strategic|partnership)$/;

/** Whether words hold one that is no everyday word and no country. */
function isRare(words: readonly string[]): boolean {
  const keys = words.flatMap((word) => nameKeys(word));
  return keys.some((key) => key.length >= 3 && !/^\d+$/.test(key) && !isOrdinaryWord(key) && readCountry(key) === null);
}
