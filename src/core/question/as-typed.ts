/** What a message begins with that is to be read as it is typed. */
const LEAD = 'As typed:';

/** A message that asks for another one to be read as it is typed, by nobody but the grammar. */
export function asTyped(message: string): string {
  return `${LEAD} ${message}`;
}

/** The message that is to be read as it is typed; null where nothing says so. */
export function asTypedIn(text: string): string | null {
  const [, message = ''] = /^\s*as typed\s*:\s*(\S[\s\S]*)$/i.exec(text) ?? [];
  return message === '' ? null : message;
}
