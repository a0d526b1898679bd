/** Discord's codes, each with the HTTP status it comes with. https://discord.com/developers/docs/topics/opcodes-and-status-codes */
const REFUSALS: Readonly<Record<number, readonly [status: number, message: string]>> = {
  10003: [404, 'Unknown Channel'],
  10004: [404, 'Unknown Guild'],
  10007: [404, 'Unknown Member'],
  10008: [404, 'Unknown Message'],
  10013: [404, 'Unknown User'],
  10015: [404, 'Unknown Webhook'],
  10062: [404, 'Unknown interaction'],
  10063: [404, 'Unknown application command'],
  40001: [401, 'Unauthorized'],
  40060: [400, 'Interaction has already been acknowledged.'],
  40094: [400, 'This interaction has reached its maximum number of follow up messages'],
  50001: [403, 'Missing Access'],
  50005: [403, 'Cannot edit a message authored by another user'],
  50006: [400, 'Cannot send an empty message'],
  50007: [403, 'Cannot send messages to this user'],
  50013: [403, 'Missing Permissions'],
  50027: [401, 'Invalid Webhook Token'],
  50035: [400, 'Invalid Form Body'],
  50083: [400, 'Thread is archived'],
  160005: [403, 'This thread is locked'],
  160002: [400, 'Cannot reply without permission to read message history'],
};

/** Thrown by a route: Discord says no, and why. */
export class Refusal extends Error {
  readonly code: number;
  readonly status: number;

  constructor(code: number) {
    const [status, message] = REFUSALS[code] ?? [400, `Error ${code}`];
    super(message);
    this.code = code;
    this.status = status;
  }
}
