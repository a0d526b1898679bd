import type { Item } from '../item.js';
import { has, type Mention } from '../mention.js';

/**
 * A question with a name in the place of "their", "her": the one side, or the one person, that a statement beside it names. Null where several
 * may be meant, or where the question names somebody before it points.
 */
export function pointingNamed(question: string, items: readonly Item[], stated: readonly Item[]): string | null {
  const before = items.slice(0, items.findIndex(({ kind }) => kind === 'party') + 1 || items.length);
  const pointers = before.filter((item) => item.kind === 'word' && has(item.mention, 'pron:he', 'pron:they'));
  if (!pointers.length) return null;
  const isOfPerson = pointers.every(({ mention }) => has(mention, 'pron:he'));
  const meant = stated.flatMap((item) =>
    item.kind === 'party' && isPerson(item) === isOfPerson ? [item.party.label] : [],
  );
  const [label, another] = new Set(meant);
  if (label === undefined || another !== undefined) return null;
  return pointers.reduceRight((text, { mention }) => named(text, mention, label), question);
}

function isPerson(item: Item & { readonly kind: 'party' }): boolean {
  return item.party.post !== null || item.party.entities[0]?.kind === 'official';
}

/** Puts a name in the place of the last word that is written so: "their PM" becomes "Bhutan's PM". */
function named(text: string, { text: word, key, after }: Mention, label: string): string {
  const at = text.lastIndexOf(word);
  const owns = /^(?:their|his|its)$/.test(key) || (key === 'her' && after === ' ');
  return `${text.slice(0, at)}${label}${owns ? "'s" : ''}${text.slice(at + word.length)}`;
}
