/** What happened, for the operator. Fields hold ids and numbers; never a question, a name of a person, a token or an address. */
export interface Log {
  debug(event: string, fields?: Fields): void;
  info(event: string, fields?: Fields): void;
  warn(event: string, fields?: Fields): void;
  error(event: string, fields?: Fields): void;
}

/** What is said beside an event. */
export type Fields = Readonly<Record<string, string | number | boolean | null>>;
