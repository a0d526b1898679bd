import { NAME, type Paraphrase } from './paraphrase.js';

const VIEWS = '(?:official )?(?:view|position|stance|opinion|take|line|thinking|standpoint|viewpoint|attitude)s?';
const ON = '(?:on|about|of|regarding|concerning|towards?)';

/** What somebody holds on a topic is what that side is on record to have said about it. */
export const SPEECH_PLAINLY: readonly Paraphrase[] = [
  [
    new RegExp(`^what (?:has|have|had) (${NAME}) (?:said|stated|told (?:us|people|the press)) ${ON} `, 'iu'),
    'what did $1 say about ',
  ],
  [
    new RegExp(`^(?:what(?:['’]s| is| was| are| were) )?(?:the )?(${NAME})(?:['’]s?) ${VIEWS} ${ON} `, 'iu'),
    'what did $1 say about ',
  ],
  [
    new RegExp(`^(?:what(?:['’]s| is| was| are| were) )?the ${VIEWS} of (${NAME}) ${ON} `, 'iu'),
    'what did $1 say about ',
  ],
  [new RegExp(`^what do(?:es)? (${NAME}) (?:think|say|hold) ${ON} `, 'iu'), 'what did $1 say about '],
  [new RegExp(`^where do(?:es)? (${NAME}) stand on `, 'iu'), 'what did $1 say about '],
  [new RegExp(`^how do(?:es)? (${NAME}) (?:view|see) `, 'iu'), 'what did $1 say about '],
];
