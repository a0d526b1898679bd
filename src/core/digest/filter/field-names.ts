import type { Field } from './filter.js';

/** What each field may be called in a filter typed by hand, beside its name. */
const ALIASES: Readonly<Record<Field, string>> = {
  country: 'countries|party|parties|nation|nations',
  official: 'officials|person|persons|people|who|minister|ministers',
  organisation: 'organisations|organization|organizations|org|orgs|body|bodies',
  conference: 'conferences|event|events|summit|summits|at',
  topic: 'topics|subject|subjects|about',
  agreement: 'agreements|mou|mous|memorandum|memoranda|document|documents',
  kind: 'kinds|type|types|record|records',
  change: 'changes|what|news',
};

const FIELD_OF: ReadonlyMap<string, Field> = new Map(
  (Object.entries(ALIASES) as [Field, string][]).flatMap(([field, names]) =>
    [field, ...names.split('|')].map((name) => [name, field] as const),
  ),
);

/** Values of `kind` and `change` by what people call them, beside the value itself. */
const FRIENDLY: Readonly<Record<'kind' | 'change', Readonly<Record<string, string>>>> = {
  kind: {
    meeting: 'meetings|talks|bilateral|bilaterals',
    agreement: 'agreements|mou|mous|memorandum|memoranda|memorandums|document|documents|treaty|treaties',
    proposal: 'proposals|offer|offers|request|requests',
    official: 'officials|person|people',
    conference: 'conferences|event|events|summit|summits',
    organisation: 'organisations|organization|organizations|body|bodies',
  },
  change: {
    added: 'new|add|addition|additions',
    status: 'statuses|status change|status changes|state|progress',
    corrected: 'correction|corrections|correct|corrected|edited|edit|edits',
    source: 'sources|new source|new sources|cited|cite|cites',
    withdrawn: 'withdrawal|withdrawals|removed|removal|removals|deleted',
  },
};

/** The field that a word of a filter means, in whatever case; null where it means none. */
export function fieldNamed(word: string): Field | null {
  return FIELD_OF.get(word.toLowerCase()) ?? null;
}

/** Every word that means a field, for what was nearly one. */
export function fieldWords(): readonly string[] {
  return [...FIELD_OF.keys()];
}

/** The value of `kind` or `change` that a word means; null where it means none. */
export function friendlyValue(field: 'kind' | 'change', word: string): string | null {
  const key = word
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
  const found = Object.entries(FRIENDLY[field]).find(
    ([value, names]) => value === key || names.split('|').includes(key),
  );
  return found?.[0] ?? null;
}

/** Every word that means a value of `kind` or `change`, with the value. */
export function friendlyWords(field: 'kind' | 'change'): readonly (readonly [word: string, value: string])[] {
  return Object.entries(FRIENDLY[field]).flatMap(([value, names]) =>
    [value, ...names.split('|')].map((word) => [word, value] as const),
  );
}
