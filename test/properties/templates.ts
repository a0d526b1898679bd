import { countryName } from '../../src/core/records/countries/countries.js';
import type { Knowledge } from '../../src/core/records/knowledge.js';
import { isCountry } from '../../src/core/records/party.js';

/** Forms of question about one thing; `_` stands for its name. Things take turns, so that every form and every thing is asked. */
const ABOUT_OFFICIALS = [
  'who did _ meet?',
  'who is _',
  'how many countries did _ meet',
  'where did _ meet anyone and when',
  'what did _ say or ask for?',
  'which agreements did _ sign',
];
const ABOUT_COUNTRIES = [
  'Which agreements with _ are pending?',
  'what did _ propose?',
  'what was _ offered or asked for',
  'which countries has _ met',
  'how many meetings did _ have in 2025',
  'agreements of _ by status',
  'who is the minister of _',
  'what is new about _ since June 2025',
];
const ABOUT_CONFERENCES = [
  'what is _',
  'who attended _?',
  'List the bilateral meetings at _',
  'what was signed at _',
  'which topics came up at _',
];
const ABOUT_AGREEMENTS = [
  'tell me about the _',
  'when was the _ signed?',
  'is the _ overdue',
  'status of the _',
  'who signed the _',
];
const ABOUT_TOPICS = [
  'which meetings mentioned _?',
  'who proposed anything on _',
  'agreements about _',
  'how many meetings touched on _',
];
const ABOUT_ORGANISATIONS = ['what is _', 'who met _?', 'agreements with _', 'who represents _'];
const ABOUT_PAIRS = [
  'agreements between A and B',
  'timeline A and B',
  'what did A propose to B?',
  'did A meet B',
  'what do A and B have in common',
  'compare A and B',
];

/** Questions about the knowledge itself, and of no kind at all. */
const ABOUT_ALL = [
  'which countries have pending agreements?',
  'who met most people',
  'which meetings are the latest',
  'first meeting on record',
  'what contradicts what',
  'which facts rest on a single source',
  'what is missing',
  'how fresh is this',
  'which conferences do you cover',
  'how many sources are there',
  'agreements by country',
  'which agreements are in force',
  'awaiting signature',
  'overdue agreements',
  'oldest pending agreement',
  'which country made most proposals',
  'what was explored',
  'ministers who met the ITU',
  'help',
  'will it rain tomorrow',
];

/** Some six hundred questions about what is on record, in a fixed order. */
export function templateQuestions(knowledge: Knowledge): readonly string[] {
  const codes = countryCodes(knowledge);
  return [
    ...inTurn(
      ABOUT_OFFICIALS,
      knowledge.officials.map((one) => one.name),
    ),
    ...inTurn(ABOUT_COUNTRIES, codes.map(countryName)),
    ...inTurn(ABOUT_COUNTRIES.slice(3), codes.map(countryName)),
    ...inTurn(
      ABOUT_CONFERENCES,
      knowledge.conferences.flatMap((one) => [one.name, one.name, ...one.aliases.slice(0, 1)]),
    ),
    ...inTurn(
      ABOUT_AGREEMENTS,
      knowledge.agreements.map((one) => one.title),
    ),
    ...inTurn(
      ABOUT_TOPICS,
      knowledge.topics.map((one) => one.name),
    ),
    ...inTurn(
      ABOUT_ORGANISATIONS,
      knowledge.organisations.map((one) => one.aliases[0] ?? one.name),
    ),
    ...pairs(knowledge).map(([a, b], at) =>
      (ABOUT_PAIRS[at % ABOUT_PAIRS.length] ?? '').replace('A', a).replace('B', b),
    ),
    ...ABOUT_ALL,
  ];
}

function inTurn(forms: readonly string[], names: readonly string[]): readonly string[] {
  return names.map((name, at) => (forms[at % forms.length] ?? '').replace('_', () => name));
}

/** The countries that take part in anything, in code order. */
export function countryCodes({ meetings, agreements, proposals }: Knowledge): readonly string[] {
  const parties = [
    ...meetings.flatMap((one) => one.participants.map((participant) => participant.for)),
    ...agreements.flatMap((one) => one.parties),
    ...proposals.flatMap((one) => [...(one.by_for ? [one.by_for] : []), ...one.to]),
  ];
  return [...new Set(parties.filter(isCountry))].sort();
}

/** The first two countries of each agreement and bilateral meeting, each pair once. */
function pairs({ agreements, meetings }: Knowledge): readonly (readonly [string, string])[] {
  const sides = [
    ...agreements.map((one) => one.parties),
    ...meetings.map((one) => one.participants.map((participant) => participant.for)),
  ];
  const found = sides
    .map((parties) => [...new Set(parties.filter(isCountry))].sort())
    .filter((codes) => codes.length === 2);
  const unique = new Map(found.map(([a = '', b = '']) => [`${a}-${b}`, [countryName(a), countryName(b)] as const]));
  return [...unique.values()];
}
