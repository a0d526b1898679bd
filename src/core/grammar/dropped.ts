import { kindOfSet, type Limits, type Pattern, type Query, type Role, type SetQ } from '../query/query.js';
import type { Meaning, Phrase } from './meaning.js';

/** "Forget the satellites, all that they asked", "not only declarations", "drop the date". */
const DROPPING =
  /^(?:(?:no|ok|okay|now|and|but|actually),? )*(?:forget(?: about)?|never ?mind|drop|skip|ignore|leave (?:out|aside)|not (?:just|only)|without the limit to|regardless of|whatever)\s+(?:the |that |those |any )?(.{2,60}?)(?:\s*[,;:–-]\s*(.*))?$/i;

/** What says that all is meant, with what it is all of: "everything with Ghana", "all that they asked". */
const ALL =
  /^(?:i want |give me |show me |list )?(?:everything|anything|all(?: of (?:it|them))?|the (?:rest|lot)|any(?: kind)?)\b\s*(.*)$/i;

/** What a message takes out of a query, in words, and what it says beside that; null where it takes nothing out. */
export function droppingSaid(text: string): { readonly gone: string; readonly rest: string } | null {
  const found = DROPPING.exec(text.trim().replace(/[?!.\s]+$/, ''));
  const all = found?.[2] === undefined ? '' : (ALL.exec(found[2])?.[1] ?? null);
  return found && all !== null ? { gone: found[1]!, rest: all } : null;
}

/** What may be taken out: somebody or something named, a kind of document, days. */
export interface Gone {
  readonly phrase: Phrase | null;
  readonly record: Pattern | null;
  readonly when: Meaning['WHEN'] | null;
}

/** A query without what limits its records by something; null where nothing of it does. `word` = how it is called. */
export function withoutLimit(query: Query, word: string, gone: Gone): Query | null {
  if ((query.ask !== 'list' && query.ask !== 'count') || query.of.is !== 'records') return null;
  const pattern = withoutSort(query.of.of, word) ?? wider(query.of.of, gone);
  return pattern && { ...query, of: { is: 'records', of: pattern } };
}

/** What limits are called: "forget the date". */
const SORTS: ReadonlyMap<string, readonly (Role | 'when')[]> = new Map(
  Object.entries<readonly (Role | 'when')[]>({
    'date|dates|day|month|year|time|period': ['when'],
    'place|city|venue|location|conference|event|summit': ['place', 'conference'],
    'topic|subject|theme': ['topic'],
  }).flatMap(([words, roles]) => words.split('|').map((word): [string, readonly (Role | 'when')[]] => [word, roles])),
);

function withoutSort({ roles, when, ...rest }: Pattern, word: string): Pattern | null {
  const gone = SORTS.get(word.toLowerCase()) ?? [];
  const left = Object.entries(roles).filter(([role]) => !gone.includes(role as Role));
  const isOnDays = when !== undefined && gone.includes('when');
  if (left.length === Object.keys(roles).length && !isOnDays) return null;
  return { ...rest, roles: Object.fromEntries(left), ...(when && !isOnDays ? { when } : {}) };
}

function wider(pattern: Pattern, { phrase, record, when }: Gone): Pattern | null {
  if (phrase) return withoutNamed(pattern, phrase.set);
  if (when) return withoutSort(pattern, 'date');
  return record ? ofAnyKind(pattern, record.limits ?? {}) : null;
}

/** Without the role in which something of the kind stands: "forget the satellites" of proposals about space. */
function withoutNamed(pattern: Pattern, set: SetQ): Pattern | null {
  const roles = Object.entries(pattern.roles) as readonly (readonly [Role, SetQ])[];
  const isMeant = (one: SetQ) =>
    one.is === 'these' && set.is === 'these' && one.kind === kindOfSet(set) && isAlike(one, set);
  const left = roles.filter(([, one]) => !isMeant(one));
  return left.length < roles.length ? { ...pattern, roles: Object.fromEntries(left) } : null;
}

function isAlike(one: Extract<SetQ, { is: 'these' }>, other: Extract<SetQ, { is: 'these' }>): boolean {
  return one.ids.some((id) => other.ids.includes(id));
}

/** Without the limits that a record noun has: documents of any kind, whatever was put. */
function ofAnyKind(pattern: Pattern, limits: Limits): Pattern | null {
  const old = Object.entries(pattern.limits ?? {});
  const left = old.filter(([limit]) => !Object.hasOwn(limits, limit));
  return left.length < old.length ? { ...pattern, limits: Object.fromEntries(left) } : null;
}
