import { countryName } from '../../../records/countries/countries.js';
import { countryOfCapital } from '../../../records/countries/country-names.js';
import type { Item } from '../../item.js';
import { inPlaceOf, type Named, type Pointing } from './pointing.js';

/** "Not the Kenyan?", "no Kazakhs?", "not with Ruto?": a whole message that asks whether somebody was among them. */
const NOT_SOMEBODY = /^(?:and |but )?(?:not|no)(?: even)? (?=(?:with |from |the |any )*\p{L}[^?]{2,40}\?+$)/iu;

/** "Not the Kenyan?" asks of the Kenyan what was asked before, and leaves nobody out. Null where it names nobody, or something else too. */
export function notSomebody({ text, items }: Pointing): Named | null {
  const found = NOT_SOMEBODY.exec(text);
  const named = items.filter(({ kind }) => kind !== 'word');
  const isOne = named.length === 1 && named[0]!.kind === 'party';
  const isAlone = items.every((item) => item.kind !== 'word' || SMALL.test(item.mention.key));
  return found && isOne && isAlone ? inPlaceOf(text, found[0], 'and ') : null;
}

const SMALL = /^(?:and|but|not|no|even|with|from|the|any|not even|not with|not the|no one|not from)$/;

/** "And Doha?" behind a question of what Riyadh promised: a government again, and no place. */
export function capitalToo({ text, items, context }: Pointing): Named | null {
  if (!AND_ONE.test(text)) return null;
  const isOfCapitals = context.question.parties.some(({ span }) => countryOfCapital(span.toLowerCase()) !== null);
  const [only, ...others] = items.filter(({ kind }) => kind !== 'word');
  const code = only && !others.length ? capitalIn(only) : null;
  return isOfCapitals && only && code ? inPlaceOf(text, only.mention.text, countryName(code)) : null;
}

const AND_ONE = /^(?:and|what about|how about|and what about) [^,?]{2,40}\?*$/i;

function capitalIn({ kind, mention }: Item): string | null {
  return kind === 'party' || kind === 'place' ? countryOfCapital(mention.key) : null;
}
