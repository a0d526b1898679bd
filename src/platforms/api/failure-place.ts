/** Characters of a place: a line of a stack. */
const PLACE_MAX = 200;

/**
 * Where something failed, for the log: the kind of error and the first line of its stack. Its message may hold what somebody
 * typed, and stays out.
 */
export function failurePlace(error: unknown): { readonly error: string; readonly at: string | null } {
  if (!(error instanceof Error)) return { error: typeof error, at: null };
  const { name, message, stack = '' } = error;
  const lines = stack.slice(stack.indexOf(message) + message.length).split('\n');
  const at = lines.find((line) => line.trim().startsWith('at '));
  return { error: name, at: at?.trim().slice(0, PLACE_MAX) ?? null };
}
