import { assignedCountries, countryName, demonym } from '../../core/records/countries/countries.js';
import { allNamed, nameKey } from '../names.js';
import type { Finding, Rule } from '../rule.js';

export const everydayAlias: Rule = {
  name: 'everyday-alias',
  why: 'An alias that is also an everyday word, a country or a single letter would be read as a name in ordinary sentences.',
  exceptions: [],
  check: (knowledge) =>
    allNamed(knowledge).flatMap(({ ref, aliases }) =>
      aliases.flatMap((alias, index) => {
        const found = faultOf(alias);
        return found ? [{ ref, path: ['aliases', index], value: alias, ...found }] : [];
      }),
    ),
};

function faultOf(alias: string): Pick<Finding, 'message' | 'fix'> | null {
  const letters = alias.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (letters < 2) return { message: 'an alias has fewer than two letters', fix: 'Remove it.' };
  if (COUNTRY_WORDS.has(nameKey(alias)))
    return { message: 'an alias is also the name of a country', fix: 'Remove it.' };
  if (!EVERYDAY.has(nameKey(alias))) return null;
  return { message: 'an alias is also an everyday word', fix: 'Remove it, or write it out: "IT sector" for "IT".' };
}

/** Words that stand in questions for what they mean, not for a record. */
const EVERYDAY: ReadonlySet<string> = new Set(
  `a about after again agreed agreement agreements all also an and any april are as ask asked at august be been before
  between both but by call called can chair china chinese city conference country date day days december deputy did
  director do does each event events every february find first for friday from general get give go had has have he head
  hello help her here him his how i if in into is it its january july june just last later latest leader list look made
  make man many march may me meet meeting meetings memorandum met minister ministers ministry monday month more most mou
  mous much my name new next no not november now october of offer offered official officials on one only or other our out
  over part party pending people person place please post president press prime proposal propose proposed public question
  recent report said same saturday say see september she show side sign signed since so some state status still sunday
  talk talks tell than thanks that the their them then there these they thing this thursday time to today told tomorrow
  topic tuesday two under up us visit visited was we wednesday week were what when where which while who whom whose why
  will with work world year years yes yesterday you your`.split(/\s+/),
);

const COUNTRY_WORDS: ReadonlySet<string> = new Set(
  assignedCountries().flatMap((code) => [nameKey(countryName(code)), nameKey(demonym(code))]),
);
