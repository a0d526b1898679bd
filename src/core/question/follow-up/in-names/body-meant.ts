import { inPlaceOf, type Named, type Pointing } from './pointing.js';

const BODY = /\bthe (?:organi[sz]ation|body|bloc|grouping|institution)\b(?! (?:of|for|that|which|in)\b)/i;

/** "Which countries did the organisation invite?": the one body that was asked about before. Null where none or several were. */
export function bodyMeant({ text, items, context, graph }: Pointing): Named | null {
  const span = BODY.exec(text)?.[0];
  if (span === undefined || items.some(({ kind }) => kind === 'party')) return null;
  const named = [...context.question.parties, ...context.parties].filter((term) => !term.excluded);
  const ids = named.flatMap(({ entities }) =>
    entities.flatMap(({ kind, id }) => (kind === 'organisation' ? [id] : [])),
  );
  const [only, ...others] = [...new Set(ids)];
  const body = only && !others.length ? graph.organisation(only) : undefined;
  return body ? inPlaceOf(text, span, `the ${body.name}`, `organisation:${body.id}`, body.name) : null;
}
