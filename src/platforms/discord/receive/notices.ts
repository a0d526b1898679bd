import { limitedWords, type Reply } from '../../../bot/ports/desk.js';

/** What is said in place of an answer. */
export function noticeOf(reply: Exclude<Reply, { kind: 'answer' }>): string {
  switch (reply.kind) {
    case 'limited':
      return limitedWords(reply);
    case 'unsure':
      return 'Discord did not confirm that my answer arrived. If you do not see it, ask again.';
    case 'no-file':
      return reply.why;
    case 'failed':
      return 'I could not show my answer here. Ask again; if that does not help, whoever runs Sideline finds the reason in its log.';
  }
}
