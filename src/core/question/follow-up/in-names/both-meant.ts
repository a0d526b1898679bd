import { hasKind } from '../../mention.js';
import type { Graph } from '../../../graph/graph.js';
import type { Context } from '../context.js';
import { officialTerm, peopleListed } from '../people-meant.js';
import { inPlaceOf, type Named, type Pointing } from './pointing.js';

/** Two who meet, both by a pronoun: "had she met him", "has he seen her", "did he speak to him". */
const BOTH =
  /\b(?:has|have|had|did|does) (he|she) ((?:ever |also |already |again |first |last )?(?:met|meet|seen|see|received|receive|hosted|host|(?:talked|talk|spoken|speak|sat down|sit down)(?: to| with))(?: with)?) (him|her)\b(?! own\b)/iu;

/** "What was agreed with him?": between the two, and not what one of them has with anybody. */
const WITH_HIM =
  /\b(agreed|signed|discussed|settled|concluded|arranged|exchanged|talked about|spoken about) with (him|her)\b/i;

/** "What was agreed with him?" after a meeting of two. Null where a person is named, or they are not two. */
export function betweenBoth({ text, items, context, graph }: Pointing): Named | null {
  const found = WITH_HIM.exec(text);
  const isNamed = items.some(({ kind }) => kind === 'party') || /\b(?:he|she|they|it)\b/i.test(text);
  const pair = found && !isNamed ? pairOf(context, graph) : null;
  if (!found || !pair) return null;
  const [one, other] = pair.map((id) => officialTerm(id, graph).label);
  return inPlaceOf(text, found[0], `${found[1]} between ${one} and ${other}`, null, `${one} and ${other}`);
}

/**
 * "Had she met him before?": the two who were asked about, or who were shown together. Who of them is a he no record says, and it makes no
 * difference to whether they met. Null where they are not two.
 */
export function bothMeant({ text, items, context, graph }: Pointing): Named | null {
  const found = BOTH.exec(text);
  const pair = found && !items.some(({ mention }) => hasKind(mention, 'act:')) ? pairOf(context, graph) : null;
  if (!found || !pair) return null;
  const [one, other] = pair.map((id) => officialTerm(id, graph).label);
  const aux = found[0].slice(0, found[0].indexOf(' '));
  return inPlaceOf(text, found[0], `${aux} ${one} ${found[2]} ${other}`, null, `${one} and ${other}`);
}

function pairOf({ question, parties, listed }: Context, graph: Graph): readonly [string, string] | null {
  const sets = [question.parties, parties].map((terms) =>
    terms.filter(({ excluded }) => !excluded).flatMap(({ entities }) => (entities.length === 1 ? entities : [])),
  );
  const named = sets.map((entities) => entities.flatMap(({ kind, id }) => (kind === 'official' ? [id] : [])));
  const [one, other, ...others] = [...named, peopleListed(listed, graph)].find((ids) => ids.length === 2) ?? [];
  return one !== undefined && other !== undefined && !others.length ? [one, other] : null;
}
