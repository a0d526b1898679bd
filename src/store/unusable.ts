import { StoreFailure } from '../bot/ports/store.js';

/** A store cannot be used as it is; the message is one line and says what to do. Trying again changes nothing. */
export class StoreUnusable extends StoreFailure {
  override readonly name: string = 'StoreUnusable';

  constructor(what: string, todo: string, cause?: unknown, isUnsure = false) {
    super('the store cannot be reached', `${what}; ${todo}`.replaceAll(/\s+/g, ' '), { cause, isUnsure });
  }
}

/** A store cannot be reached; trying again later may help. */
export class StoreUnreachable extends StoreUnusable {
  override readonly name = 'StoreUnreachable';
}
