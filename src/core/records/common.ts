import { z } from 'zod';
import { AudienceLabel, Id, Text } from './text.js';

/** Keys that may stand on every record but a topic. `inferred` names sibling fields no source says in words. */
export const commonFields = {
  id: Id,
  notes: Text.nullish(),
  audience: z.array(AudienceLabel).min(1).optional(),
  inferred: z.array(z.string()).optional(),
};

/** A date in words; with `date: null` it is the date. No day may be computed from it. */
export const DateNote = Text.max(120, { error: 'is longer than 120 characters; shorten it' }).nullish();
