import type { types } from '@slack/bolt';
import type { Answer } from '../../../core/answer/answer.js';
import { CHANGE_KINDS, RECORD_KINDS } from '../../../core/digest/filter/filter.js';
import type { FormFields } from '../../../core/digest/filter/form-fields.js';
import { WEEKDAYS } from '../../../core/digest/schedule/schedule.js';
import { WEEKDAY_NAMES } from '../../../core/digest/schedule/schedule-words.js';
import { shortened } from '../../../core/records/shortened.js';
import { VIEW_BLOCKS_MAX } from '../limits.js';
import { literal } from '../render/literal.js';
import { bodyBlocks } from '../render/message.js';
import { sourceList, wordsContext } from '../render/sources.js';
import { type Metadata, metadataText } from './metadata.js';
import { nameOption, option } from './option.js';
import { actionOf, type FormState, type Input, PACES, PICTURE_CHOICES } from './state.js';
import { zoneText } from './zones.js';

/** The `callback_id` of the form. */
export const FORM = 'digest-form';

/** What the form shows. */
export interface Form {
  readonly state: FormState;
  readonly metadata: Metadata;
  /** The order in words, where one is changed: its filter may be none that fields can show. */
  readonly about: string | null;
  /** What it would have sent; null = not known yet. */
  readonly preview: Answer | string | null;
}

/** The form in which a digest is ordered, or changed: what about, when, where; beneath, what it would have sent. Pure. */
export function formView(form: Form): types.ModalView {
  const { id } = form.metadata;
  const inputs = [...aboutBlocks(form), ...timeBlocks(form.state), ...deliveryBlocks(form)];
  return {
    type: 'modal',
    callback_id: FORM,
    private_metadata: metadataText(form.metadata),
    title: plainText(id === null ? 'New digest' : `Change ${id}`),
    submit: plainText(id === null ? 'Order' : 'Save'),
    close: plainText('Cancel'),
    blocks: [...inputs, ...previewBlocks(form.preview, VIEW_BLOCKS_MAX - inputs.length)],
  };
}

function aboutBlocks({ state: { fields }, metadata: { id }, about }: Form): types.KnownBlock[] {
  if (fields) return fieldBlocks(fields);
  const advice = `What it is about does not fit the fields of a form. To change that, write: digest edit ${id} and what about.`;
  return [paragraph(`This digest: ${about ?? id}.`), wordsContext(advice)];
}

function fieldBlocks(fields: FormFields): types.KnownBlock[] {
  return [
    wordsContext('Leave a field empty to be told of all.'),
    names('countries', 'Countries', fields.countries),
    names('officials', 'Officials', fields.officials),
    names('conferences', 'Conferences', fields.conferences),
    names('topics', 'Topics', fields.topics),
    ticks('kinds', 'Kinds of records', KINDS, fields.kinds),
    ticks('changes', 'Only these changes', CHANGES, fields.changes),
    names('except', 'But not', fields.except),
  ];
}

const KINDS = optionsOf(RECORD_KINDS, {
  meeting: 'Meetings',
  agreement: 'Agreements',
  proposal: 'Proposals',
  official: 'Officials',
  conference: 'Conferences',
  organisation: 'Organisations',
});

const CHANGES = optionsOf(CHANGE_KINDS, {
  added: 'New records',
  status: 'Another status of an agreement',
  corrected: 'Corrections',
  source: 'Further sources',
  withdrawn: 'Withdrawn records',
});

const DAYS = optionsOf(WEEKDAYS, WEEKDAY_NAMES);

const PACE = optionsOf(PACES, { daily: 'Every day', weekdays: 'Monday to Friday', given: 'On the days chosen below' });
const EMPTY = optionsOf(['skip', 'line'], { skip: 'Send nothing', line: 'Send one line that says so' });
const PICTURE = optionsOf(PICTURE_CHOICES, {
  none: 'None',
  fitting: 'What suits that which changed',
  chart: 'A chart',
  map: 'Who met whom',
  timeline: 'A timeline',
});
const WHERE = optionsOf(['place', 'person'], { place: 'Here', person: 'To me, in a direct message' });

function timeBlocks({ pace, given, time, zone }: FormState): types.KnownBlock[] {
  return [
    choice('pace', 'Days', PACE, pace),
    input('given', 'The days', {
      type: 'multi_static_select',
      options: DAYS,
      ...withInitial(DAYS.filter(({ value }) => given.some((day) => day === value))),
    }),
    input('time', 'Time', { type: 'timepicker', initial_time: time }, false),
    input(
      'zone',
      'Time zone',
      {
        type: 'external_select',
        min_query_length: 0,
        placeholder: plainText('A city, such as Tehran'),
        ...(zone === null ? {} : { initial_option: option(zoneText(zone), zone) }),
      },
      false,
    ),
  ];
}

/** Where digests come cannot be changed; in direct messages there is one place alone. */
function deliveryBlocks({
  state: { whenEmpty, picture, toPerson },
  metadata: { channel, id },
}: Form): types.KnownBlock[] {
  const hasPlaces = id === null && /^[CG]/.test(channel);
  return [
    choice('empty', 'When nothing changed', EMPTY, whenEmpty),
    ...(picture === null ? [] : [choice('picture', 'Picture below it', PICTURE, picture)]),
    ...(hasPlaces ? [choice('where', 'Where', WHERE, toPerson ? 'person' : 'place')] : []),
  ];
}

function previewBlocks(preview: Form['preview'], room: number): types.KnownBlock[] {
  const lead: types.KnownBlock[] = [{ type: 'divider' }];
  if (preview === null) return [...lead, wordsContext('What it would have sent is being looked up…')];
  if (typeof preview === 'string') return [...lead, wordsContext(preview)];
  const body = [...bodyBlocks(preview, { left: PREVIEW_LINKS }, 0), ...sourceList(preview.sources)];
  const left = room - lead.length - 1;
  const cut = body.length > left ? [wordsContext('The preview is longer than this window holds.')] : [];
  return [...lead, ...body.slice(0, left), ...cut];
}

/** A view is not limited as a message is. */
const PREVIEW_LINKS = 100;

/** A menu of names, which are asked for as they are typed. */
function names(name: Input, label: string, chosen: readonly string[]): types.InputBlock {
  return input(name, label, {
    type: 'multi_external_select',
    min_query_length: 0,
    placeholder: plainText('Type a name'),
    ...withInitial(chosen.map(nameOption)),
  });
}

function ticks(name: Input, label: string, options: types.PlainTextOption[], chosen: readonly string[]) {
  const initial = options.filter(({ value }) => chosen.includes(value ?? ''));
  return input(name, label, { type: 'checkboxes', options, ...withInitial(initial) });
}

function choice(name: Input, label: string, options: types.PlainTextOption[], chosen: string): types.InputBlock {
  const initial = options.find(({ value }) => value === chosen);
  return input(name, label, { type: 'radio_buttons', options, ...(initial && { initial_option: initial }) }, false);
}

/** Slack takes no empty list. */
function withInitial(options: types.PlainTextOption[]): { initial_options?: types.PlainTextOption[] } {
  return options.length > 0 ? { initial_options: options } : {};
}

type InputElement = types.InputBlock['element'];
type Unnamed<T> = T extends InputElement ? Omit<T, 'action_id'> : never;

function input(name: Input, label: string, element: Unnamed<InputElement>, optional = true): types.InputBlock {
  return {
    type: 'input',
    block_id: name,
    label: plainText(label),
    optional,
    // What is changed is told at once, so that the preview follows.
    dispatch_action: true,
    element: { ...element, action_id: actionOf(name) } as InputElement,
  };
}

function optionsOf<T extends string>(
  values: readonly T[],
  words: Readonly<Record<T, string>>,
): types.PlainTextOption[] {
  return values.map((value) => option(words[value], value));
}

function plainText(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

/** Characters of a section's text. https://docs.slack.dev/reference/block-kit/blocks/section-block */
const SECTION_TEXT_MAX = 3_000;

function paragraph(text: string): types.SectionBlock {
  return { type: 'section', text: plainText(shortened(literal(text), SECTION_TEXT_MAX)) };
}
