import { z } from 'zod';
import type { FormFields } from '../../../core/digest/filter/form-fields.js';
import type { Metadata } from './metadata.js';
import { type Schedule, WEEKDAYS, type Weekday } from '../../../core/digest/schedule/schedule.js';
import { DIGEST_PICTURES, type DigestPicture, type WhenEmpty, type Wish } from '../../../core/digest/subscription.js';

/** On which days a digest comes, as the form asks it. */
export const PACES = ['daily', 'weekdays', 'given'] as const;
export type Pace = (typeof PACES)[number];

/** What stands in the form. Names are those that its menus offer; `fields` is null where its filter fits no fields. */
export interface FormState {
  readonly fields: FormFields | null;
  readonly pace: Pace;
  /** The days that are ticked, which count where `pace` is `given`. */
  readonly given: readonly Weekday[];
  readonly time: string;
  /** IANA zone; null = none chosen yet. */
  readonly zone: string | null;
  readonly whenEmpty: WhenEmpty;
  /** The picture that goes with it; null = the form does not ask, since none can be shown here. */
  readonly picture: PictureChoice | null;
  readonly toPerson: boolean;
}

/** A picture that can be chosen, or none. */
export const PICTURE_CHOICES = ['none', ...DIGEST_PICTURES] as const;
export type PictureChoice = DigestPicture | 'none';

/** The inputs of the form: each is a block of this id. */
export const INPUTS = [
  'countries',
  'officials',
  'conferences',
  'topics',
  'kinds',
  'changes',
  'except',
  'pace',
  'given',
  'time',
  'zone',
  'empty',
  'picture',
  'where',
] as const;
export type Input = (typeof INPUTS)[number];

/** The `action_id` of an input. */
export function actionOf(input: Input): string {
  return `form:${input}`;
}

const NO_FIELDS: FormFields = {
  ...{ countries: [], officials: [], conferences: [], topics: [] },
  ...{ kinds: [], changes: [], except: [] },
};

/** A form that nobody has filled in. `hasPictures` = whether it asks for a picture. */
export function freshState(zone: string | null, hasPictures = false): FormState {
  const when = { pace: 'weekdays', given: [], time: '08:00', zone } as const;
  return { fields: NO_FIELDS, ...when, whenEmpty: 'skip', picture: hasPictures ? 'none' : null, toPerson: false };
}

/** A form that shows an order. `hasPictures` = whether it asks for a picture. */
export function stateOf({ schedule, ...wish }: Wish, fields: FormFields | null, hasPictures = false): FormState {
  const { days, time, zone } = schedule;
  const picture = hasPictures ? (wish.picture ?? 'none') : null;
  return { fields, pace: paceOf(days), given: days, time, zone, whenEmpty: wish.whenEmpty, picture, toPerson: false };
}

function paceOf(days: readonly Weekday[]): Pace {
  if (days.length === WEEKDAYS.length) return 'daily';
  return days.join() === WORKING_DAYS.join() ? 'weekdays' : 'given';
}

const WORKING_DAYS = WEEKDAYS.slice(0, 5);

/** When a digest comes that the form asks for; null where a day or the zone is not chosen yet. */
export function scheduleIn({ pace, given, time, zone }: FormState): Schedule | null {
  const days = pace === 'daily' ? WEEKDAYS : pace === 'weekdays' ? WORKING_DAYS : given;
  return zone === null || days.length === 0 ? null : { days, time, zone };
}

const Option = z.object({ value: z.string() });

/** What Slack tells of one input. */
const Value = z.object({
  selected_option: Option.nullish(),
  selected_options: z.array(Option).nullish(),
  selected_time: z.string().nullish(),
});

/** `view.state.values`: by block, then by action. */
export const Values = z.record(z.string(), z.record(z.string(), Value));
export type Values = z.infer<typeof Values>;

/** What somebody filled in. `hasFields` = whether the form asks what the digest is about, `hasPictures` = whether it asks for a picture. */
export function stateIn(
  values: Values,
  { hasFields, hasPictures }: Pick<Metadata, 'hasFields' | 'hasPictures'>,
): FormState {
  const of = (input: Input) => values[input]?.[actionOf(input)];
  const many = (input: Input) => (of(input)?.selected_options ?? []).map(({ value }) => value);
  const one = (input: Input) => of(input)?.selected_option?.value ?? null;
  const given = many('given');
  return {
    fields: hasFields ? fieldsIn(many) : null,
    pace: PACES.find((pace) => pace === one('pace')) ?? 'weekdays',
    given: WEEKDAYS.filter((day) => given.includes(day)),
    time: of('time')?.selected_time ?? '08:00',
    zone: one('zone'),
    whenEmpty: one('empty') === 'line' ? 'line' : 'skip',
    picture: hasPictures ? (PICTURE_CHOICES.find((picture) => picture === one('picture')) ?? 'none') : null,
    toPerson: one('where') === 'person',
  };
}

function fieldsIn(many: (input: Input) => readonly string[]): FormFields {
  return {
    countries: many('countries'),
    officials: many('officials'),
    conferences: many('conferences'),
    topics: many('topics'),
    kinds: many('kinds'),
    changes: many('changes'),
    except: many('except'),
  };
}
