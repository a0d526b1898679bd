import { z } from 'zod';
import { FIELDS, type Filter } from './filter/filter.js';
import { WEEKDAYS } from './schedule/schedule.js';
import { isTimeOfDay } from './schedule/time-of-day.js';
import { DIGEST_PICTURES, type Subscription } from './subscription.js';

const FilterShape: z.ZodType<Filter> = z.lazy(() =>
  z.union([
    z.strictObject({ op: z.literal('everything') }),
    z.strictObject({ op: z.literal('is'), field: z.enum(FIELDS), value: z.string().min(1) }),
    z.strictObject({ op: z.literal('not'), of: FilterShape }),
    z.strictObject({ op: z.enum(['and', 'or']), of: z.array(FilterShape).min(2) }),
  ]),
);

const PausedShape = z.union([
  z.strictObject({ by: z.literal('owner') }),
  z.strictObject({ by: z.enum(['gone', 'zone']), reason: z.string() }),
]);

/** A subscription as a store keeps it. */
const SubscriptionShape = z.strictObject({
  version: z.literal(1),
  id: z.string().min(1),
  target: z.strictObject({
    platform: z.string().min(1),
    team: z.string(),
    channel: z.string().min(1),
    thread: z.string().nullable(),
  }),
  owner: z.string().min(1),
  ownerName: z.string(),
  filter: FilterShape,
  schedule: z.strictObject({
    days: z.array(z.enum(WEEKDAYS)).min(1),
    time: z.string().refine(isTimeOfDay),
    zone: z.string().min(1),
  }),
  whenEmpty: z.enum(['skip', 'line']),
  until: z
    .strictObject({ agreement: z.custom<`agreement:${string}`>(isAgreement), is: z.enum(['settled', 'over']) })
    .nullable(),
  picture: z.enum(DIGEST_PICTURES).optional(),
  paused: PausedShape.nullable(),
  offered: z.strictObject({ to: z.string().min(1), toName: z.string() }).optional(),
  event: z.string().min(1).optional(),
  orderedAt: z.number(),
  countsFrom: z.number(),
  report: z.literal('gaps').optional(),
});

function isAgreement(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('agreement:');
}

/** Thrown for a subscription that could never be read again: it is not to be stored. */
export class UnstorableSubscription extends Error {
  override readonly name = 'UnstorableSubscription';
}

/** A subscription as one line of text. Throws `UnstorableSubscription` where `readSubscription` would not take it back. */
export function subscriptionText(subscription: Subscription): string {
  const text = JSON.stringify({ version: 1, ...subscription });
  const { success, error } = SubscriptionShape.safeParse(parsed(text));
  if (success) return text;
  const [fault] = error.issues;
  throw new UnstorableSubscription(`${fault?.path.join('.') ?? ''}: ${fault?.message ?? ''}`);
}

/** The subscription in a text of `subscriptionText`; null where it is none, of which nothing may be guessed. */
export function readSubscription(text: string): Subscription | null {
  const { success, data } = SubscriptionShape.safeParse(parsed(text));
  if (!success) return null;
  const { version: _, ...subscription } = data;
  return subscription as Subscription;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
