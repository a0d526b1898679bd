/** What a conference tells beside when and where it was; the last four ask which conferences were held somewhere or so. */
export const EVENT_FACTS = [
  'theme',
  'venue',
  'organisers',
  'host',
  'chair',
  'opening',
  'attendance',
  'before',
  'after',
  'edition',
  'first',
  'announced',
  'decisions',
  'elections',
  'which',
  'at-venue',
  'under-theme',
  'chaired-by',
  'within',
] as const;
export type EventFact = (typeof EVENT_FACTS)[number];

/** What the posts of somebody tell; `holder` asks who was at the head of a body or ministry. */
export const POST_FACTS = [
  'holder',
  'titled',
  'before',
  'after',
  'since',
  'former',
  'body',
  'described',
  'names',
] as const;
export type PostFact = (typeof POST_FACTS)[number];

/** What somebody is called: ranks and portfolios as tags, other words of a title, countries and bodies. `isDenied` = whether that is wrong. */
export interface Described {
  readonly ranks: readonly string[];
  readonly fields: readonly string[];
  readonly words: readonly string[];
  readonly sides: readonly string[];
  readonly isDenied?: true | undefined;
}
