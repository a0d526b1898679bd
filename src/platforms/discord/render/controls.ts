import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Answer } from '../../../core/answer/answer.js';
import { shortened } from '../../../core/records/shortened.js';
import { BUTTON_LABEL_MAX, CHOICES_MAX, OPTION_LABEL_MAX } from '../limits.js';
import { literal } from './escape.js';
import { type AnswerState, type Control, customIds } from './state.js';

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

/** Buttons that lead through the list of an answer's sources; `from` is the first that comes next. */
export function moreSourcesRow(from: number, state: AnswerState): Row[] {
  const controls: Control[] = Array.from({ length: 5 }, (_, at) => ({ action: 'sources', number: from + at }));
  const ids = customIds(controls.slice(0, 1), state) ?? customIds(controls, state);
  if (!ids) return [];
  const made = ids.map((id, at) => button(id, at === 0 ? 'More sources' : `More sources (${at + 1})`));
  return [{ type: ComponentType.ActionRow, components: made }];
}

interface Planned {
  readonly control: Control;
  readonly made: (id: string) => APIComponentInMessageActionRow;
}

function planned(answer: Answer): Planned[][] {
  const { choices, followUps, outcome } = answer;
  const isAbout = outcome === 'answered' || outcome === 'no-record' || outcome === 'ambiguous';
  const tools: Planned[] = [
    ...(answer.hidden > 0 ? [tool('more', `More (${answer.hidden} lines)`, ButtonStyle.Primary)] : []),
    ...(answer.sources.length > 0 ? [tool('sources', 'All sources')] : []),
    ...(isAbout ? [tool('why', 'Why this answer')] : []),
  ];
  const asks = followUps.map(
    (question, at): Planned => ({
      control: { action: 'ask', number: at },
      made: (id) => button(id, question),
    }),
  );
  return [choices.length ? [menu(choices)] : [], asks, tools].filter((row) => row.length > 0);
}

function tool(action: Control['action'], label: string, style?: ButtonStyle.Primary): Planned {
  return { control: { action, number: 0 }, made: (id) => button(id, label, style) };
}

function button(id: string, label: string, style?: ButtonStyle.Primary): APIButtonComponent {
  const text = shortened(literal(label), BUTTON_LABEL_MAX);
  return { type: ComponentType.Button, custom_id: id, label: text || '…', style: style ?? ButtonStyle.Secondary };
}

function menu(choices: Answer['choices']): Planned {
  const options = choices.slice(0, CHOICES_MAX).map(({ label }, at) => ({
    label: shortened(literal(label), OPTION_LABEL_MAX) || '…',
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
