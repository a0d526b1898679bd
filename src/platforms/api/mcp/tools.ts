import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { plainText } from '../../../core/answer/plain.js';
import { answerPage } from '../asked-page.js';
import { ANSWER_PAGES_MAX, QUESTION_MAX, Zone } from '../limits.js';
import { CHANGES_QUERY } from '../lists/changes-query.js';
import { LISTS, type ListName, SORTS } from '../lists/list-kinds.js';
import { LIST_QUERIES, type ListQuery, readListQuery } from '../lists/list-query.js';
import { listPage } from '../lists/listed.js';
import { NotUsable } from '../lists/not-usable.js';
import { pageShown } from '../replies.js';
import { AnswerShown, answerShown } from '../shown/answer-shown.js';
import { ChangesShown, changesTold } from '../shown/changes-shown.js';
import { onRecord, partsOfRef } from '../shown/on-record.js';
import { RECORD_FRAME, recordShown } from '../shown/record-shown.js';
import type { McpParts } from './mcp-parts.js';
import { toldRecords } from './told-records.js';
import { type ToolReply, toolResult } from './tool-reply.js';

/** No tool changes anything, and none looks further than the records. */
const READS = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false } as const;

/** A record in the reply of a tool: its own fields are those of its kind, which are not described to every assistant anew. */
const RecordTold = z.strictObject({ ...RECORD_FRAME, kind: z.string(), record: z.record(z.string(), z.unknown()) });

const PageTold = z.strictObject({
  total: z.number().describe('How many records meet the conditions.'),
  records: z.array(RecordTold),
  next: z.string().nullable().describe('The cursor of the next page; null on the last one.'),
});

const { sort: _, ...CONDITIONS } = LIST_QUERIES.agreements.shape;

/** Every order that some list has. */
const ORDERS = [...new Set(LISTS.flatMap((name) => SORTS[name] as readonly string[]))] as [string, ...string[]];

const FindInput = z.strictObject({
  kind: z.enum(LISTS).describe('What is listed.'),
  ...CONDITIONS,
  sort: z
    .enum(ORDERS)
    .optional()
    .describe('The order: date, -date and id; agreements also title, officials name and -name.'),
});

const { country, with: other, conference, topic, q, limit, cursor } = LIST_QUERIES.agreements.shape;

/** Adds everything that an assistant may call. */
export function addTools(server: McpServer, parts: McpParts): void {
  addAsk(server, parts);
  addFindRecords(server, parts);
  addGetRecord(server, parts);
  addPendingAgreements(server, parts);
  addWhatChanged(server, parts);
}

function addAsk(server: McpServer, parts: McpParts): void {
  const config = {
    title: 'Ask a question',
    description:
      'Answers a question in plain words about meetings, agreements, proposals, officials and conferences on record. The text has marks such as [1] behind each statement; quote them.',
    inputSchema: z.strictObject({
      question: z.string().trim().min(1).max(QUESTION_MAX).describe('who did Hashemi meet in Baku?'),
      zone: Zone.optional().describe('The IANA zone in which days such as "yesterday" are counted.'),
      page: z
        .number()
        .int()
        .min(1)
        .max(ANSWER_PAGES_MAX)
        .default(1)
        .describe('The page of the answer: a long list has several, and hidden counts the lines on later ones.'),
    }),
    outputSchema: AnswerShown,
    annotations: READS,
  };
  server.registerTool('ask', config, ({ question, zone = parts.zone, page }) =>
    toolResult(parts, async () => {
      const answer = await answerPage(parts, { question, page, reader: parts.reader, zone });
      return { text: plainText(answer), data: answerShown(answer) };
    }),
  );
}

function addFindRecords(server: McpServer, parts: McpParts): void {
  const config = {
    title: 'List records',
    description:
      'Lists meetings, agreements, proposals or officials that meet all conditions, page by page, each with its sources. status is of agreements alone; officials have country, with and q.',
    inputSchema: FindInput,
    outputSchema: PageTold,
    annotations: READS,
  };
  server.registerTool('find_records', config, ({ kind, ...given }) =>
    toolResult(parts, () => listTold(kind, readListQuery(kind, given), parts)),
  );
}

function addPendingAgreements(server: McpServer, parts: McpParts): void {
  const config = {
    title: 'Pending agreements',
    description:
      'Agreements and memoranda whose latest stated status is proposed, negotiating, signed, implementation-urged or not-operational, those longest on record first. "signed" alone does not say how far one has been carried out.',
    inputSchema: z.strictObject({ country, with: other, conference, topic, q, limit, cursor }),
    outputSchema: PageTold,
    annotations: READS,
  };
  server.registerTool('pending_agreements', config, (given) =>
    toolResult(parts, () => listTold('agreements', { ...given, status: 'pending', sort: 'date' }, parts)),
  );
}

/** It does not say that there is nothing. */
const NOTHING = 'Nothing on record here meets these conditions.';

function listTold(name: ListName, query: ListQuery, { sideline, reader }: McpParts): ToolReply {
  const graph = sideline.graph(reader);
  const page = listPage(name, query, graph);
  const count = page.total === 0 ? NOTHING : `${page.total} ${name} on record here meet these conditions.`;
  const more = page.next === null ? null : `More follow: call again with cursor ${page.next}`;
  return { text: toldRecords(page.records, graph, count, more), data: pageShown(page, graph) };
}

function addGetRecord(server: McpServer, parts: McpParts): void {
  const config = {
    title: 'Get a record',
    description: 'All that is on record of one thing, by the ref that answers and lists name it by, with every source.',
    inputSchema: z.strictObject({ ref: z.string().min(3).max(200).describe('meeting:wtdc-25-iran-kenya') }),
    outputSchema: RecordTold,
    annotations: READS,
  };
  server.registerTool('get_record', config, ({ ref }) =>
    toolResult(parts, () => {
      const graph = parts.sideline.graph(parts.reader);
      const named = partsOfRef(ref);
      const one = named && onRecord(named.kind, named.id, graph);
      if (!one) throw new NotUsable('ref', 'nothing is on record here under that ref; find one by find_records or ask');
      const shown = recordShown(one, graph);
      return { text: toldRecords([one], graph, JSON.stringify(shown.record), null), data: shown };
    }),
  );
}

function addWhatChanged(server: McpServer, parts: McpParts): void {
  const config = {
    title: 'What changed',
    description:
      'What became known in a time: new records, statuses, corrections, further sources, withdrawn records, each with its sources.',
    inputSchema: CHANGES_QUERY,
    outputSchema: ChangesShown,
    annotations: READS,
  };
  server.registerTool('what_changed', config, (query) =>
    toolResult(parts, async () => {
      const { shown, answer } = await changesTold(parts, parts.reader, query);
      return { text: plainText(answer), data: shown };
    }),
  );
}
