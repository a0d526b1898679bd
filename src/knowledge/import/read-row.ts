import { dayRange, type EdtfDate } from '../../core/records/edtf.js';
import type { MeetingRole } from '../../core/records/meeting.js';
import type { Party } from '../../core/records/party.js';
import { shortened } from '../../core/records/shortened.js';
import { Id, TEXT_MAX } from '../../core/records/text.js';
import { cleanCell, isFormula } from './cell.js';
import type { CountryReader, PrintedCountry } from './country-column.js';
import type { Row } from './csv/rows.js';
import { readDates } from './dates.js';
import { slugOf } from './fold.js';
import { columnsOf, filled, type Mapping } from './mapping.js';
import { peopleInCell } from './people/in-cell.js';
import { peopleMetIn } from './people/in-text.js';
import type { PrintedPerson } from './people/person.js';
import { sentencesOf } from './sentences.js';

/** What a row says, before it is known who its people are. */
export interface RowReading {
  readonly line: number;
  readonly id: string;
  readonly source: {
    readonly id: string;
    readonly url: string;
    readonly title: string | null;
    published: EdtfDate | null;
  };
  readonly date: EdtfDate | null;
  readonly year: number | null;
  readonly country: PrintedCountry;
  /** Where it was, as far as the row says. */
  readonly place: string | null;
  /** Whose the people of the people column are, and where they went. */
  readonly home: Party;
  readonly host: Party;
  readonly people: readonly PrintedPerson[];
  /** What those people were in it, where a column says so. */
  readonly as: MeetingRole | null;
  /** Whom the text says they met. */
  readonly met: readonly PrintedPerson[];
  readonly sentences: readonly string[];
  /** What of the row does not go into the records as it stands. */
  readonly changed: readonly string[];
}

/** A row read, or why it cannot be. */
export type ReadRow = { readonly reading: RowReading } | { readonly line: number; readonly why: string };

/** A reader of the rows of one file. */
export function rowReader(mapping: Mapping, countries: CountryReader): (row: Row) => ReadRow {
  const columns = columnsOf(mapping);
  const addresses = new Map<string, string>();
  return (row) => {
    if ('fault' in row) return { line: row.line, why: row.fault };
    const cells = cleanCells(row.cells, columns);
    const read = readCells({ mapping, countries, cell: (column) => cells.texts.get(column) ?? '' });
    if (cells.formula !== null) return { line: row.line, why: cells.formula };
    if ('why' in read) return { line: row.line, why: read.why };
    const address = addresses.get(read.source.id) ?? read.source.url;
    addresses.set(read.source.id, address);
    if (address !== read.source.url) return { line: row.line, why: otherAddress(read.source.id, address) };
    return { reading: { ...read, line: row.line, changed: [...cells.changed, ...read.changed] } };
  };
}

function otherAddress(id: string, address: string): string {
  return `its source would be ${id}, which has another address: ${shortened(address, 80)}`;
}

interface CleanCells {
  readonly texts: ReadonlyMap<string, string>;
  readonly changed: readonly string[];
  readonly formula: string | null;
}

function cleanCells(cells: ReadonlyMap<string, string>, columns: readonly string[]): CleanCells {
  const texts = new Map<string, string>();
  const changed: string[] = [];
  let formula: string | null = null;
  for (const column of columns) {
    const { text, hadInvisible } = cleanCell(cells.get(column) ?? '');
    texts.set(column, text);
    if (hadInvisible) changed.push(`characters that nobody sees were left out of "${column}"`);
    if (isFormula(text)) formula ??= `"${column}" holds a formula, ${shortened(text, 40)}`;
  }
  return { texts, changed, formula };
}

interface Given {
  readonly mapping: Mapping;
  readonly countries: CountryReader;
  readonly cell: (column: string) => string;
}

type CellsRead = Omit<RowReading, 'line'> | { readonly why: string };

function readCells({ mapping, countries, cell }: Given): CellsRead {
  const id = idOf(mapping, cell);
  if ('why' in id) return id;
  const dates = readDates(cell(mapping.date.from), mapping.date.to === null ? null : cell(mapping.date.to), mapping);
  if ('why' in dates) return dates;
  const source = sourceOf(mapping, cell);
  if ('why' in source) return source;
  const printed = cell(mapping.country.column);
  const country = countries.read(printed);
  if (country === null) return { why: noCountry(mapping.country.column, printed) };
  const people = peopleOf(mapping, cell);
  if ('why' in people) return people;
  const sides =
    mapping.country.means === 'host'
      ? { home: mapping.country.home, host: country.party }
      : { home: country.party, host: mapping.country.host };
  const sentences = mapping.text === null ? [] : sentencesOf(cell(mapping.text.column)).filter((one) => one !== '');
  const readsPeople = mapping.text?.people === 'after-meeting-verbs';
  const named = readsPeople ? sentences.flatMap((one) => peopleMetIn(one, (words) => countries.adjective(words))) : [];
  const met = named.map((one) => asAliased(one, mapping, sides.home));
  const year = dates.date === null ? null : Number(dayRange(dates.date)?.from.slice(0, 4));
  const { place, changed } = placeOf(mapping, country, cell);
  const role = roleOf(mapping, people.people.length, cell);
  const who = { people: people.people, as: role.as, met };
  const when = { date: dates.date, year };
  return {
    ...id,
    ...sides,
    ...when,
    ...who,
    place,
    changed: [...changed, ...role.changed],
    source,
    country,
    sentences,
  };
}

/** "General Eisenhower", whom the mapping gives as another way to write one of its own people: not one of the hosts. */
function asAliased(one: PrintedPerson, { people }: Mapping, party: Party): PrintedPerson {
  const written = [...one.titles, one.name].join(' ');
  const [name] = Object.entries(people.aliases).find(([, aliases]) => aliases.includes(written)) ?? [];
  return name === undefined ? one : { ...one, name, whose: { party } };
}

function idOf({ id }: Mapping, cell: Given['cell']): { readonly id: string } | { readonly why: string } {
  const filledIn = filled(id, cell);
  const isGiven = filled(id, (column) => (cell(column) === '' ? '\u0000' : '')).indexOf('\u0000') < 0;
  if (!isGiven) return { why: 'the cell that its id is made of is empty' };
  return Id.safeParse(filledIn).success ? { id: filledIn } : { why: `"${shortened(filledIn, 40)}" is no id` };
}

function sourceOf({ source, date }: Mapping, cell: Given['cell']): RowReading['source'] | { readonly why: string } {
  const url = filled(source.url, cell);
  const id = slugOf(filled(source.id, cell));
  if (!/^https?:\/\/[^\s/]+\S*$/.test(url)) return { why: `"${shortened(url, 60)}" is no http(s) address` };
  if (id === '') return { why: 'the cells that the id of its source is made of are empty' };
  const published = source.published === null ? '' : cell(source.published);
  const read = readDates(published, null, { date } as Mapping);
  if ('why' in read) return read;
  return { id, url, title: source.title === null ? null : filled(source.title, cell), published: read.date };
}

function noCountry(column: string, printed: string): string {
  if (printed === '') return `"${column}" is empty`;
  return `"${shortened(printed, 60)}" names no one country; say under "countries" of the mapping what it stands for`;
}

function peopleOf(mapping: Mapping, cell: Given['cell']): { people: PrintedPerson[] } | { why: string } {
  const { column, title, several, aliases } = mapping.people;
  const found = peopleInCell(cell(column), several, title === 'in-cell');
  if (found.length === 0) return { why: `no name stands in "${column}"` };
  const tooLong = found.find(({ name }) => name.length > TEXT_MAX);
  if (tooLong) return { why: `a name in "${column}" has more than ${TEXT_MAX} characters` };
  const word = title === 'in-cell' ? null : cell(title.column);
  const titled = title === 'in-cell' || word === null ? null : (title.words[word] ?? word);
  const people = found.map((one) => ({
    ...one,
    titles: titled === null ? one.titles : titled === '' ? [] : [titled],
    aliases: [...one.aliases, ...(aliases[one.name] ?? [])],
  }));
  return { people };
}

/** What the people of a row were in it; one of several who are named together cannot be told as the one who led. */
function roleOf({ people }: Mapping, count: number, cell: Given['cell']): Pick<RowReading, 'as' | 'changed'> {
  const word = people.as ? cell(people.as.column) : '';
  if (!people.as || word === '') return { as: null, changed: [] };
  const as = Object.hasOwn(people.as.words, word) ? people.as.words[word]! : null;
  const printed = `"${people.as.column}" says "${shortened(word, 40)}"`;
  if (as === null) return { as, changed: [`${printed}, for which "as" of the mapping has no word`] };
  if (as === 'lead' && count > 1) return { as: null, changed: [`${printed} of ${count} people; one leads a side`] };
  return { as, changed: [] };
}

function placeOf(
  mapping: Mapping,
  country: PrintedCountry,
  cell: Given['cell'],
): Pick<RowReading, 'place' | 'changed'> {
  const site = mapping.place === null ? '' : cell(mapping.place);
  const parts = mapping.country.means === 'host' ? [site, country.name] : [site];
  const place = [...new Set(parts)].filter((part) => part !== '').join(', ');
  if (place.length <= TEXT_MAX) return { place: place === '' ? null : place, changed: [] };
  return { place: shortened(place, TEXT_MAX), changed: [`the place has more than ${TEXT_MAX} characters and was cut`] };
}
