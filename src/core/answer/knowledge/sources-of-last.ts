import type { Graph } from '../../graph/graph.js';
import { groupBy } from '../../graph/order.js';
import { spend } from '../../graph/work.js';
import { type Cite, sourceOf } from '../../records/cite.js';
import { dateInWords } from '../../records/edtf.js';
import type { Evidence } from '../../records/evidence.js';
import type { Ref } from '../../records/ref.js';
import { type Block, type NumberedSource, statementsOf } from '../answer.js';
import { answered, type Composed, say, sayLater } from '../draft.js';
import { listed } from '../phrases.js';
import { numberSources, sourceLine } from '../sources.js';
import type { EvidenceList, Statement } from '../statement.js';

/** Who says so: each source of the last answer with what it was cited for. */
export function composeSourcesOf(last: Composed, graph: Graph): Composed {
  const statements = statementsOf(last.draft);
  const sources = numberSources(statements, (id) => graph.source(id));
  const carried = carriersBySource(statements);
  const blocks = sources.flatMap((source) => {
    const [first, ...more] = carried.get(source.id) ?? [];
    return first ? [sayLater(() => [sourceLine(source), [...evidenceIn(first), ...more.flatMap(evidenceIn)]], 0)] : [];
  });
  const carriers = sources.slice(0, CITED_MAX).flatMap(({ id }) => (carried.get(id) ?? []).slice(0, 1));
  // Asked again, the sources of a list of sources are that list.
  const isAgain = last.question.want === 'sources';
  const lead = isAgain ? [] : publishersNamed(sources, carriers.flatMap(evidenceIn));
  const draft = blocks.length
    ? answered([...lead, ...blocks], last.draft.listed, sources.length)
    : {
        ...answered(
          [{ kind: 'gap' as const, text: 'No record: the last answer stated nothing, so it has no source.' }],
          [],
        ),
      };
  return { draft, question: { ...last.question, want: 'sources' } };
}

/** Publishers named in the first line, and sources that it cites: each has a line of its own. */
const NAMED_MAX = 4;
const CITED_MAX = 12;

/** "Reported by Y News, ITU (17 November 2025) and 2 more.": who says so and when, before the sources one by one. */
function publishersNamed(sources: readonly NumberedSource[], evidence: readonly Evidence[]): Block[] {
  const names = [
    ...new Set(
      sources.map(({ publisher, published }) => publisher + (published ? ` (${dateInWords(published)})` : '')),
    ),
  ];
  const more = names.length - NAMED_MAX;
  const named = more > 0 ? [...names.slice(0, NAMED_MAX), `${more} more`] : names;
  return say(`Reported by ${listed(named)}.`, evidence);
}

/** What a statement carries of one source: its records, and the first cite of the source there. */
interface Carrier {
  readonly cite: Cite;
  readonly records: Statement['records'];
}

/** By source, what the statements that cite it carry of it. */
function carriersBySource(statements: readonly Statement[]): ReadonlyMap<string, readonly Carrier[]> {
  spend(statements.reduce((sum, { cites, records }) => sum + cites.length + records.length, 0) / NOTED_PER_STEP);
  const carriers = statements.flatMap(({ cites, records }) =>
    [...groupBy(cites, sourceOf).values()].flatMap(([cite]) => (cite === undefined ? [] : [{ cite, records }])),
  );
  return groupBy(carriers, ({ cite }) => sourceOf(cite));
}

/** Cites and records that are gone through in a step of work. */
const NOTED_PER_STEP = 5;

function evidenceIn({ cite, records: [first, ...rest] }: Carrier): EvidenceList {
  const of = (ref: Ref) => ({ ref, cites: [cite] }) as const;
  return [of(first), ...rest.map(of)];
}
