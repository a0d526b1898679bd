import { object } from '../slack/limits-findings.js';
import { harmfulCharacters, strings } from '../slack/limits-text.js';
import { autocompleteProblems, modalProblems } from './limits-answers.js';
import { commandListProblems, commandProblems } from './limits-commands.js';
import { messageProblems } from './limits-message.js';

/**
 * What a body is for: a new `message` in a channel, an `edit` of anything shown, the first answer to an interaction
 * (`callback`, with its `type` and `data`), a `follow-up`, one `command`, the list of all `commands`, or any `other`.
 */
export type BodyKind = 'message' | 'edit' | 'callback' | 'follow-up' | 'command' | 'commands' | 'other';

/**
 * What Discord would refuse or cut in a body that goes to it, and what is unsafe in it; empty when all is well.
 *
 * Goes beside Discord's OpenAPI file and says what a schema cannot. Pure, and knows nothing of the product's own
 * limits. Lengths are UTF-16 units, which is never less than what Discord counts.
 */
export function limitProblems(body: unknown, kind: BodyKind): string[] {
  return [...[...strings(body)].flatMap(([path, text]) => harmfulCharacters(path, text)), ...content(body, kind)];
}

function content(body: unknown, kind: BodyKind): string[] {
  switch (kind) {
    case 'message':
    case 'edit':
    case 'follow-up':
      return messageProblems('', object(body), kind);
    case 'callback':
      return callbackProblems(object(body));
    case 'command':
      return commandProblems('', object(body));
    case 'commands':
      return commandListProblems(body);
    case 'other':
      return [];
  }
}

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object */
function callbackProblems({ type, data }: Readonly<Record<string, unknown>>): string[] {
  switch (type) {
    case 4:
      return messageProblems('data.', object(data), 'follow-up');
    case 7:
      return messageProblems('data.', object(data), 'edit');
    case 8:
      return autocompleteProblems(object(data));
    case 9:
      return modalProblems(object(data));
    default:
      return [];
  }
}
