import type { Body } from '../../servers/slack/far-side.js';

/** What somebody fills in; what is left out is as a new form has it. */
export interface FilledIn {
  readonly countries?: readonly string[];
  readonly officials?: readonly string[];
  readonly conferences?: readonly string[];
  readonly topics?: readonly string[];
  readonly kinds?: readonly string[];
  readonly changes?: readonly string[];
  readonly except?: readonly string[];
  readonly pace?: string;
  readonly given?: readonly string[];
  readonly time?: string;
  readonly zone?: string | null;
  readonly empty?: string;
  readonly picture?: string;
  readonly where?: string;
}

const USUAL: FilledIn = { pace: 'daily', time: '09:00', zone: 'UTC', empty: 'skip', where: 'place' };

/** `view.state.values` as Slack tells it. The shape: https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload */
export function formValues(filled: FilledIn): Body {
  const all = { ...USUAL, ...filled };
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [name, { [`form:${name}`]: asTold(name, value) }]),
  );
}

function asTold(name: string, value: string | null | readonly string[]): Body {
  if (name === 'time') return { type: 'timepicker', selected_time: value };
  if (Array.isArray(value)) return { type: 'multi_external_select', selected_options: value.map(option) };
  return { type: 'radio_buttons', selected_option: value === null ? null : option(String(value)) };
}

function option(value: string): Body {
  return { text: { type: 'plain_text', text: value }, value };
}
