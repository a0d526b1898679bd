import { countryName } from '../../../records/countries/countries.js';
import { hasKind } from '../../mention.js';
import { lastPerson, officialTerm } from '../people-meant.js';
import { inPlaceOf, type Named, type Pointing } from './pointing.js';
import { countriesOfEntity, countriesShown } from './sides-shown.js';

/** What was wanted of a document: "done about it", "to be done with it", "about it". */
const ABOUT_IT = /\b(?:to be )?(?:done )?(?:about|with|on|over|regarding|concerning) (?:it|that|this)\b(?= *[?!.]*$)/i;

const HE = /\b(?:he|she)\b/i;

/**
 * "And what did he want done about it?", "what did Hashemi ask about it?" after a document of two sides: what he, or the one who is named, put to the
 * other side. Null where not one document was shown, or he is of neither side.
 */
export function aboutDocument(asked: Pointing): Named | null {
  const { text, items, context, graph } = asked;
  const found = ABOUT_IT.exec(text);
  const isAct = items.some(({ mention }) => hasKind(mention, 'act:'));
  const named = items.find((item) => item.kind === 'party' && item.party.entities[0]?.kind === 'official');
  if (!found || !isAct || !(named || HE.test(text))) return null;
  const [document, ...more] = context.listed;
  const said = named?.kind === 'party' ? named.party : lastPerson(context, graph, text)[0];
  const [person, ...others] = said?.entities ?? [];
  if (!document?.startsWith('agreement:') || more.length || person?.kind !== 'official' || others.length) return null;
  const own = countriesOfEntity(person, graph);
  const sides = countriesShown([document], graph);
  const [other, ...further] = sides.filter((code) => !own.includes(code));
  if (!other || further.length || sides.length !== 2) return null;
  const whole = (named ? text : text.replace(HE, officialTerm(person.id, graph).label)).replace(
    /^(?:and|but|so)\b,? /i,
    '',
  );
  return inPlaceOf(whole, found[0], `from ${countryName(other)}`, document, countryName(other));
}
