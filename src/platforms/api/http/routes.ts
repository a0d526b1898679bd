import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { answerPage } from '../asked-page.js';
import { ANSWER_PAGES_MAX, QUESTION_MAX, Zone } from '../limits.js';
import { CHANGES_QUERY } from '../lists/changes-query.js';
import { LISTS, type ListName } from '../lists/list-kinds.js';
import { LIST_QUERIES, type ListQuery } from '../lists/list-query.js';
import { listPage } from '../lists/listed.js';
import { SEARCH_QUERY, searchPage } from '../lists/searched.js';
import { foundShown, pageShown, schemaOfList } from '../replies.js';
import { answerShown } from '../shown/answer-shown.js';
import { changesTold } from '../shown/changes-shown.js';
import { onRecord, SHOWN_KINDS } from '../shown/on-record.js';
import { recordShown } from '../shown/record-shown.js';
import { addRoute } from './add-route.js';
import type { ApiEnv } from './admit.js';
import type { ApiParts } from './api-parts.js';
import { problem } from './problem.js';

/** Adds everything that can be read. */
export function addRoutes(app: OpenAPIHono<ApiEnv>, parts: ApiParts): void {
  addAsk(app, parts);
  addRecord(app, parts);
  for (const name of LISTS) addList(app, parts, name);
  addChanges(app, parts);
  addSearch(app, parts);
}

function addAsk(app: OpenAPIHono<ApiEnv>, parts: ApiParts): void {
  addRoute(app, parts, {
    path: '/ask',
    summary: 'Answer a question',
    description:
      'Answers a question in plain words. Every statement has the numbers of its sources; what is not on record is said to be so.',
    query: z.strictObject({
      q: z.string().trim().min(1).max(QUESTION_MAX).describe('The question: pending mous with morocco.'),
      zone: Zone.optional().describe('The IANA zone in which days such as "yesterday" are counted.'),
      page: z.coerce
        .number()
        .int()
        .min(1)
        .max(ANSWER_PAGES_MAX)
        .default(1)
        .describe('The page of the answer: a long list has several, and `hidden` counts the lines on later ones.'),
    }),
    reply: 'Answer',
    limit: 'ask',
    isOfRecords: false,
    answer: async ({ query: { q, zone = parts.zone, page }, reader }) =>
      answerShown(await answerPage(parts, { question: q, page, reader, zone })),
  });
}

function addRecord(app: OpenAPIHono<ApiEnv>, parts: ApiParts): void {
  addRoute(app, parts, {
    path: '/records/{kind}/{id}',
    summary: 'One record',
    description: 'A record with everything that is on record in it, the names of what it names, and every source.',
    query: z.strictObject({}),
    params: z.strictObject({
      kind: z.enum(SHOWN_KINDS).describe('What it is.'),
      id: z.string().min(1).max(200).describe('Its id, as answers and lists give it: wtdc-25-iran-kenya.'),
    }),
    reply: 'Record',
    limit: 'read',
    isOfRecords: true,
    answer({ params: { kind, id }, graph, context }) {
      const one = onRecord(kind, id, graph);
      return one ? recordShown(one, graph) : problem(context, 'not-on-record', 'Find its id by a list or a search.');
    },
  });
}

function addList(app: OpenAPIHono<ApiEnv>, parts: ApiParts, name: ListName): void {
  addRoute(app, parts, {
    path: `/${name}`,
    summary: `List ${name}`,
    description: `The ${name} that meet all conditions, page by page: \`next\` is the \`cursor\` of the page after.`,
    query: LIST_QUERIES[name] as z.ZodObject,
    reply: schemaOfList(name),
    limit: 'read',
    isOfRecords: true,
    answer: ({ query, graph }) => pageShown(listPage(name, query as unknown as ListQuery, graph), graph),
  });
}

function addChanges(app: OpenAPIHono<ApiEnv>, parts: ApiParts): void {
  addRoute(app, parts, {
    path: '/changes',
    summary: 'What changed',
    description:
      'What became known in a time: new records, statuses, corrections, further sources, withdrawn records; the latest first, page by page: `next` is the `cursor` of the page after.',
    query: CHANGES_QUERY,
    reply: 'Changes',
    limit: 'ask',
    isOfRecords: false,
    answer: async ({ query, reader }) => (await changesTold(parts, reader, query)).shown,
  });
}

function addSearch(app: OpenAPIHono<ApiEnv>, parts: ApiParts): void {
  addRoute(app, parts, {
    path: '/search',
    summary: 'Records by their words',
    description:
      'The records in which any of the words stand, best first, page by page: `next` is the `cursor` of the page after. It understands no question: that is what ask is for.',
    query: SEARCH_QUERY,
    reply: 'Found',
    limit: 'ask',
    isOfRecords: true,
    answer: ({ query, graph }) => foundShown(searchPage(query, graph), graph),
  });
}
