/** Words that a sentence may be said in, and the plain ones that mean the same and that the grammar has. */
export type Paraphrase = readonly [said: RegExp, plainly: string | ((said: string) => string)];

/** Small numbers in words and figures. */
export const NUMBERS = 'two|three|four|five|[2-9]';

/** Nouns of records that something may have none of. */
export const RECORDS =
  '(?:meetings?|agreements?|memorand(?:um|a)|mous?|documents?|proposals?|(?:bilateral )?talks|bilaterals?)';

/** How a document may stand. */
export const STATES = '(?:operational|in force|in effect|signed|adopted|implemented|ratified|carried out)';

/** People and bodies that may be asked for. */
export const SORTS =
  '(?:countries|country|ministers?|officials?|people|persons?|companies|organi[sz]ations?|presidents?|leaders?|bodies|regulators?)';

/** Somebody or something by name. */
export const NAME = '(?:the )?\\p{Lu}[^?.,;:]{1,50}?';

/** Words that only ask to be told something. */
export const ASKING =
  "(?:(?:please|kindly|could you|can you|would you|pls) )*(?:(?:give|tell|show|send|list|name|find|get|bring|identify|state|indicate|fetch)(?: (?:me|us|for me))?|pull up|pull together|dig up|look up|set out|i need(?: to know)?|we need|i want|i(?:['’]d| would) like|what (?:is|was|were|are)|what['’]s|point me to|i(?:['’]m| am) (?:after|looking for))";
