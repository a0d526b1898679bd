import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Answer } from '../../../core/answer/answer.js';
import { lineWords } from '../../../core/answer/page.js';
import { isRatable } from '../../../core/gaps/rating.js';
import { shortened } from '../../../core/records/shortened.js';
import { BUTTON_LABEL_MAX, CHOICES_MAX, CUSTOM_ID_MAX, OPTION_LABEL_MAX } from '../limits.js';
import { literal } from './escape.js';
import { type AnswerState, type Control, customIds, type Saying, sayingId } from './state.js';

/** A row of controls under a message. */
export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/**
 * The controls under an answer: its choices as a menu, its follow-ups as buttons, and what can be done with it. None
 * where the state they need is too long for them; the answer names all of it in words.
 */
export function controlRows(answer: Answer, now: string): Row[] {
  const rows = planned(answer);
  const state: AnswerState = { trail: answer.trail, now };
  const ids = customIds(
    rows.flatMap((row) => row.map(({ control }) => control)),
    state,
  );
  if (!ids) return [];
  let next = 0;
  return rows.map((row) => ({
    type: ComponentType.ActionRow,
    components: row.map(({ made }) => made(ids[next++]!)),
  }));
}

/**
 * Buttons that lead through the list of an answer's `count` sources: on from the source at `from`, to the first, to why.
 * Where they cannot hold the state, others lead to single sources: as many as it needs.
 */
export function moreSourcesRows(from: number, count: number, state: AnswerState): Row[] {
  const others = Array.from({ length: count }, (_, at) => at).filter((at) => at !== from && at !== 0);
  const buttons: readonly Labelled[] = [
    { action: 'sources', number: from, label: 'More sources' },
    { action: 'sources', number: 0, label: 'First sources' },
    { action: 'why', number: 0, label: WHY },
    ...others.map((at): Labelled => ({ action: 'sources', number: at, label: `From source ${at + 1}` })),
  ];
  for (let held = 1; held <= Math.min(buttons.length, ROWS_MAX * ROW_MAX); held++) {
    const ids = customIds(buttons.slice(0, held), state);
    if (ids) return inRows(ids.map((id, at) => button(id, buttons[at]!.label)));
  }
  return [];
}

type Labelled = Control & { readonly label: string };

const WHY = 'Why this answer';

/** Rows under a message, and buttons in one. */
const ROWS_MAX = 5;
const ROW_MAX = 5;

function inRows(buttons: readonly APIButtonComponent[]): Row[] {
  const rows = Array.from({ length: Math.ceil(buttons.length / ROW_MAX) }, (_, at) => at * ROW_MAX);
  return rows.map((at) => ({ type: ComponentType.ActionRow, components: buttons.slice(at, at + ROW_MAX) }));
}

/**
 * The choices of an answer that no state leads back to: buttons, or where there are more of them than one row holds, a
 * menu. A choice whose words are too long for either is not among them.
 */
export function sayingRows(choices: Answer['choices'], where: Saying['where']): Row[] {
  const held = heldChoices(choices, where).slice(0, CHOICES_MAX);
  if (held.length === 0) return [];
  if (held.length > ROW_MAX) return [{ type: ComponentType.ActionRow, components: [sayingMenu(held, where)] }];
  const buttons = held.map(({ label, question }, at) => button(sayingId({ says: question, where }, at)!, label));
  return inRows(buttons);
}

/** The choices whose words a control can hold. */
export function heldChoices(choices: Answer['choices'], where: Saying['where']): Answer['choices'] {
  return choices.filter(({ question }) => sayingId({ says: question, where }, ROW_MAX) !== null);
}

function sayingMenu(choices: Answer['choices'], where: Saying['where']): APIStringSelectComponent {
  const options = choices.map(({ label, question }) => ({
    label: labelText(label, OPTION_LABEL_MAX),
    value: question.slice(0, CUSTOM_ID_MAX),
  }));
  return { type: ComponentType.StringSelect, custom_id: `${where}.0:`, placeholder: 'Which do you mean?', options };
}

interface Planned {
  readonly control: Control;
  readonly made: (id: string) => APIComponentInMessageActionRow;
}

function planned(answer: Answer): Planned[][] {
  const { choices, followUps, outcome } = answer;
  const isAbout = outcome === 'answered' || outcome === 'no-record' || outcome === 'ambiguous';
  const tools: Planned[] = [
    ...(answer.sources.length > 0 ? [tool('sources', 'All sources')] : []),
    ...(isAbout ? [tool('why', WHY)] : []),
    ...(answer.offersPicture ? [tool('draw', 'Picture')] : []),
    ...(isRatable(answer) ? [tool('good', 'Good answer'), tool('bad', 'Bad answer')] : []),
  ];
  // Whether a reading was meant is no choice among readings of a name: it stands apart from those, and last of them.
  const [named, notMeant] = answer.readAs ? [choices.slice(0, -1), choices.slice(-1)] : [choices, []];
  const doubts = notMeant.map(
    ({ label }): Planned => ({
      control: { action: 'choose', number: choices.length - 1 },
      made: (id) => button(id, label),
    }),
  );
  const asks = followUps.map(
    (question, at): Planned => ({
      control: { action: 'ask', number: at },
      made: (id) => button(id, question),
    }),
  );
  const turns = turnsOf(answer);
  // A page with others on both sides has more buttons than one row holds.
  const last = turns.length + tools.length > ROW_MAX ? [turns, tools] : [[...turns, ...tools]];
  return [named.length ? [menu(named)] : [], [...asks, ...doubts], ...last].filter((row) => row.length > 0);
}

/** To the page before, and to the next. */
function turnsOf({ before, hidden }: Answer): Planned[] {
  return [
    ...(before > 0 ? [tool('back', 'Back')] : []),
    ...(hidden > 0 ? [tool('more', `More (${lineWords(hidden)})`, ButtonStyle.Primary)] : []),
  ];
}

function tool(action: Control['action'], label: string, style?: ButtonStyle.Primary): Planned {
  return { control: { action, number: 0 }, made: (id) => button(id, label, style) };
}

function button(id: string, label: string, style?: ButtonStyle.Primary): APIButtonComponent {
  const text = labelText(label, BUTTON_LABEL_MAX);
  return { type: ComponentType.Button, custom_id: id, label: text, style: style ?? ButtonStyle.Secondary };
}

/** Discord takes no label that is blank. */
function labelText(label: string, max: number): string {
  return shortened(literal(label).trim(), max) || '…';
}

function menu(choices: Answer['choices']): Planned {
  const options = choices.slice(0, CHOICES_MAX).map(({ label }, at) => ({
    label: labelText(label, OPTION_LABEL_MAX),
    value: String(at),
  }));
  const made = (id: string): APIStringSelectComponent => ({
    type: ComponentType.StringSelect,
    custom_id: id,
    placeholder: 'Which do you mean?',
    options,
  });
  return { control: { action: 'choose', number: 0 }, made };
}
