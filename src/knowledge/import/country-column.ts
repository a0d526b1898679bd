import { countryName } from '../../core/records/countries/countries.js';
import { countriesNamed, readCountry } from '../../core/records/countries/country-names.js';
import { isCountry, type Party } from '../../core/records/party.js';
import { folded } from './fold.js';
import type { Mapping } from './mapping.js';

/** What a printed country stands for. */
export interface PrintedCountry {
  readonly party: Party;
  /** As places and sentences print it. */
  readonly name: string;
  /** Where the printed name is not the one of today, a sentence that says what is printed. */
  readonly note: string | null;
}

/** So many words are remembered. */
const WORDS_KEPT = 20_000;

/** Reads the country columns and the adjectives of one file, each spelling once. */
export class CountryReader {
  readonly #mapping: Mapping;
  readonly #read = new Map<string, PrintedCountry | null>();
  readonly #adjectives = new Map<string, Party | null>();
  readonly #listed: ReadonlyMap<string, Party>;

  /** `mapping` says what names that stand for no one country mean in this file. */
  constructor(mapping: Mapping) {
    this.#mapping = mapping;
    const bodies = Object.entries(mapping.bodies).flatMap(([id, { printed }]) => printed.map((word) => [word, id]));
    const listed = [...Object.entries(mapping.countries), ...bodies];
    this.#listed = new Map(listed.map(([printed, party]) => [folded(printed as string), party as Party]));
  }

  /** A cell such as `Korea, Republic of` or `Dahomey (Benin)`; null where it names no one state. */
  read(printed: string): PrintedCountry | null {
    const known = this.#read.get(printed);
    if (known !== undefined) return known;
    const party = this.#partyOf(printed);
    const country = party === null ? null : this.#described(party, printed);
    this.#read.set(printed, country);
    return country;
  }

  /** The party that a word or two before a title name: "Russian", "South Korean", "EU"; null where they name none. */
  adjective(words: string): Party | null {
    const known = this.#adjectives.get(words);
    if (known !== undefined) return known;
    const party = /^\p{Lu}/u.test(words) ? this.#partyOfWords(folded(words)) : null;
    // Names and places pass through here as well: what names no party is not kept without end.
    if (this.#adjectives.size < WORDS_KEPT) this.#adjectives.set(words, party);
    return party;
  }

  #partyOfWords(key: string): Party | null {
    const listed = this.#listed.get(key);
    if (listed !== undefined) return listed;
    const reading = readCountry(key);
    return reading?.codes.length === 1 ? reading.codes[0] : null;
  }

  #partyOf(printed: string): Party | null {
    for (const form of formsOf(printed)) {
      const listed = this.#listed.get(folded(form));
      if (listed !== undefined) return listed;
      const codes = countriesNamed(folded(form));
      if (codes.length === 1) return codes[0] ?? null;
    }
    return null;
  }

  #described(party: Party, printed: string): PrintedCountry {
    if (!isCountry(party)) return { party, name: this.#mapping.bodies[party]?.name ?? printed, note: null };
    const today = countryName(party);
    const isToday = formsOf(printed).some((form) => readCountry(folded(form))?.how === 'name');
    if (!isToday) return { party, name: printed, note: `The register prints the country as “${printed}”.` };
    const part = partIn(printed, party);
    return { party, name: part === null ? today : `${part}, ${today}`, note: null };
  }
}

/** "Greenland" of `Denmark (Greenland)`: a bracket that names another place than the country does. */
function partIn(printed: string, party: Party): string | null {
  const inside = /\(([^()]*)\)$/.exec(printed)?.[1] ?? '';
  const reading = readCountry(folded(inside));
  return reading && (reading.how === 'part' || !reading.codes.includes(party)) ? inside : null;
}

/** The name, turned round at a comma, before a bracket, inside it, without an article; "St." written out. */
function formsOf(printed: string): string[] {
  const [, before = printed, inside] = /^([^()]*)\(([^()]*)\)$/.exec(printed) ?? [];
  const turned = /^([^,]+), (.+)$/.exec(before.trim());
  const forms = [printed, ...(turned ? [`${turned[2]} ${turned[1]}`] : []), before, ...(inside ? [inside] : [])];
  return forms.flatMap((form) => {
    const bare = form
      .trim()
      .replace(/^The /, '')
      .replace(/\bSt\. /, 'Saint ')
      .replace('&', 'and');
    return bare === form ? [form] : [form, bare];
  });
}
