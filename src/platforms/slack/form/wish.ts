import type { Digests, Speaker } from '../../../bot/ports/digests.js';
import type { FormFields } from '../../../core/digest/filter/form-fields.js';
import type { Wish } from '../../../core/digest/subscription.js';
import { type FormState, type Input, scheduleIn } from './state.js';

/** What is wrong in a form, by the input that it is wrong in. */
export type Problems = Partial<Record<Input, string>>;

/** The wish that a form comes to, in place of `before`, or what is wrong. */
export async function wishIn(
  state: FormState,
  before: Wish | null,
  speaker: Speaker,
  digests: Digests,
): Promise<{ readonly wish: Wish } | { readonly problems: Problems }> {
  const schedule = scheduleIn(state);
  const filter = state.fields ? await digests.filterOf(state.fields, speaker) : (before?.filter ?? null);
  const problems = { ...lacking(state), ...(typeof filter === 'string' ? placed(filter, state.fields) : {}) };
  if (schedule === null || filter === null || typeof filter === 'string') return { problems };
  const until = before && JSON.stringify(before.filter) === JSON.stringify(filter) ? before.until : null;
  // Where the form does not ask for it, what was said in words stays.
  const picture = state.picture ?? before?.picture ?? 'none';
  const drawn = picture === 'none' ? {} : { picture };
  return { wish: { filter, schedule, whenEmpty: state.whenEmpty, until, ...drawn } };
}

function lacking({ pace, given, zone }: FormState): Problems {
  return {
    ...(pace === 'given' && given.length === 0 ? { given: 'Choose one day or more.' } : {}),
    ...(zone === null ? { zone: 'Choose a time zone.' } : {}),
  };
}

const NAMED = ['countries', 'officials', 'conferences', 'topics', 'except'] as const;

/** A problem with names, at the inputs that hold them. */
function placed(problem: string, fields: FormFields | null): Problems {
  const at = NAMED.filter((name) => fields?.[name].some((one) => problem.includes(`“${one}”`)));
  return Object.fromEntries((at.length > 0 ? at : ['except' as const]).map((name) => [name, problem]));
}
