import type { z } from 'zod';
import { Agreement } from './agreement.js';
import { Conference } from './conference.js';
import { Meeting } from './meeting.js';
import { Official } from './official.js';
import { Organisation } from './organisation.js';
import { Proposal } from './proposal.js';
import type { Section } from './ref.js';
import { Source } from './source.js';
import { Topic } from './topic.js';

/** Everything a folder holds: each section sorted by id in code-unit order, ids unique within it. */
export interface Knowledge {
  readonly sources: readonly Source[];
  readonly organisations: readonly Organisation[];
  readonly officials: readonly Official[];
  readonly conferences: readonly Conference[];
  readonly meetings: readonly Meeting[];
  readonly agreements: readonly Agreement[];
  readonly proposals: readonly Proposal[];
  readonly topics: readonly Topic[];
}

/** The schema of one record of each section. */
export const RECORD_SCHEMAS: Readonly<Record<Section, z.ZodType>> = {
  sources: Source,
  organisations: Organisation,
  officials: Official,
  conferences: Conference,
  meetings: Meeting,
  agreements: Agreement,
  proposals: Proposal,
  topics: Topic,
};

/** A knowledge base with nothing in it. */
export const EMPTY_KNOWLEDGE: Knowledge = {
  sources: [],
  organisations: [],
  officials: [],
  conferences: [],
  meetings: [],
  agreements: [],
  proposals: [],
  topics: [],
};
