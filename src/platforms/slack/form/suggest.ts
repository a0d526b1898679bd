import type { types } from '@slack/bolt';
import type { CompletedKind } from '../../../core/graph/complete.js';
import { OPTIONS_MAX } from '../limits.js';
import { nameOption, option, wholeName } from './option.js';
import type { FormState, Input } from './state.js';
import { zonesFor, zoneText } from './zones.js';

/** Names on record that a beginning may become. */
export type Complete = (kind: CompletedKind, beginning: string, max: number) => Promise<readonly string[]>;

/** The kinds of names that an input takes, with what a menu of several calls them. */
const KINDS: Partial<Record<Input, readonly (readonly [kind: CompletedKind, label: string])[]>> = {
  countries: [['country', 'Countries']],
  officials: [['person', 'Officials']],
  conferences: [['conference', 'Conferences']],
  topics: [['topic', 'Topics']],
  except: [
    ['country', 'Countries'],
    ['person', 'Officials'],
    ['conference', 'Conferences'],
    ['topic', 'Topics'],
  ],
};

/** Names of each kind in a menu of several. */
const EACH_MAX = 20;

/** What a menu offers: options, or groups of them where it holds names of several kinds. */
export type Offered =
  | { readonly options: types.PlainTextOption[] }
  | { readonly option_groups: { readonly label: types.PlainTextElement; readonly options: types.PlainTextOption[] }[] };

/** What the menu of an input offers for what somebody has typed into it. */
export async function offeredFor(input: string, typed: string, complete: Complete): Promise<Offered> {
  if (input === 'zone') return { options: zonesFor(typed, OPTIONS_MAX).map((zone) => option(zoneText(zone), zone)) };
  const kinds = Object.hasOwn(KINDS, input) ? (KINDS[input as Input] ?? []) : [];
  const [only, ...others] = kinds;
  if (!only || others.length === 0) return { options: only ? await named(only[0], OPTIONS_MAX) : [] };
  const groups = await Promise.all(
    kinds.map(async ([kind, label]) => ({ label: groupLabel(label), options: await named(kind, EACH_MAX) })),
  );
  const filled = groups.filter(({ options }) => options.length > 0);
  // Slack takes no empty list of groups.
  return filled.length > 0 ? { option_groups: filled } : { options: [] };

  async function named(kind: CompletedKind, max: number) {
    return distinct((await complete(kind, typed, max)).map(nameOption));
  }
}

function groupLabel(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

function distinct(options: readonly types.PlainTextOption[]): types.PlainTextOption[] {
  return [...new Map(options.map((one) => [one.value, one])).values()];
}

/** A state with whole names where its options hold the beginnings of long ones. */
export async function withWholeNames(state: FormState, complete: Complete): Promise<FormState> {
  if (!state.fields) return state;
  const whole = async (
    input: 'countries' | 'officials' | 'conferences' | 'topics' | 'except',
    names: readonly string[],
  ) => Promise.all(names.map((name) => wholeName(name, (beginning) => ofKinds(input, beginning))));
  const ofKinds = async (input: Input, beginning: string) =>
    (await Promise.all((KINDS[input] ?? []).map(([kind]) => complete(kind, beginning, EACH_MAX)))).flat();
  const { countries, officials, conferences, topics, except } = state.fields;
  const fields = {
    ...state.fields,
    countries: await whole('countries', countries),
    officials: await whole('officials', officials),
    conferences: await whole('conferences', conferences),
    topics: await whole('topics', topics),
    except: await whole('except', except),
  };
  return { ...state, fields };
}
