import { type Filter, KIND_WORDS } from './filter.js';

/**
 * What sort of news some clauses that must all hold ask for, in words: "new meetings", "status changes of agreements";
 * null where they ask for none, or for what one such phrase cannot say.
 */
export function newsWords(clauses: readonly Filter[]): string | null {
  const [kinds, changes] = [valuesOf('kind', clauses), valuesOf('change', clauses)];
  const kind = kinds.length ? kinds.map((one) => KINDS.get(one) ?? GONE).join(' or ') : null;
  return changes.length === 0 ? kind : newsOf(changes, kind);
}

/** Sorts of changes of some records, in words: "new meetings of Iran", "status changes of agreements or corrections of agreements". */
export function newsOf(changes: readonly string[], records: string | null): string {
  return changes.map((one) => changeWords(one, records)).join(' or ');
}

/** The sorts of changes that clauses ask for. */
export function changesIn(clauses: readonly Filter[]): readonly string[] {
  return valuesOf('change', clauses);
}

/** The clauses beside the sorts of changes. */
export function withoutChanges(clauses: readonly Filter[]): readonly Filter[] {
  const said = clauseOf('change', clauses);
  return clauses.filter((one) => one !== said);
}

/** The clauses that `newsWords` leaves to be said. */
export function withoutNews(clauses: readonly Filter[]): readonly Filter[] {
  const said = [clauseOf('kind', clauses), clauseOf('change', clauses)];
  return clauses.filter((one) => !said.includes(one));
}

/** The first clause that asks for values of a field and for nothing else. */
function clauseOf(field: 'kind' | 'change', clauses: readonly Filter[]): Filter | undefined {
  return clauses.find((one) =>
    (one.op === 'or' ? one.of : [one]).every((part) => part.op === 'is' && part.field === field),
  );
}

function valuesOf(field: 'kind' | 'change', clauses: readonly Filter[]): string[] {
  const clause = clauseOf(field, clauses);
  const parts = clause?.op === 'or' ? clause.of : clause ? [clause] : [];
  return parts.flatMap((part) => (part.op === 'is' ? [part.value] : []));
}

const KINDS: ReadonlyMap<string, string> = new Map(Object.entries(KIND_WORDS));

const CHANGES: ReadonlyMap<string, string> = new Map<string, string>(
  Object.entries({
    status: 'status changes',
    corrected: 'corrections',
    source: 'new sources',
    withdrawn: 'withdrawals',
  }),
);

const GONE = 'something no longer on record';

function changeWords(change: string, kind: string | null): string {
  if (change === 'added') return `new ${kind ?? 'records'}`;
  const words = CHANGES.get(change) ?? GONE;
  return kind ? `${words} of ${kind}` : words;
}
