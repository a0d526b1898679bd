import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import type { RoomParts, Wish } from '../parts.js';
import { clientAddress } from './client-address.js';

/** What a request is handled with. */
export interface Env {
  // `incoming` is what Node took in; in a test that asks the application itself there is none.
  Bindings: Partial<HttpBindings>;
  Variables: {
    /** The labels that the request's token lets see, sorted; none = the public alone. */
    reader: readonly string[];
    /** Whether it brought a token. */
    isKnown: boolean;
  };
}

/** Paths that show nothing of the records, and are not counted. */
const FREE = /^\/(?:style-[0-9a-f]+\.css|icon\.svg|robots\.txt)$/;

/** Counts a request by its address, and refuses it where there are too many. */
export function limited({ admit, meter }: Pick<RoomParts, 'admit' | 'meter'>): MiddlewareHandler<Env> {
  return async (context, next) => {
    const { path } = context.req;
    if (FREE.test(path)) return next();
    const address = clientAddress(context.env?.incoming?.socket.remoteAddress, context.req.header('x-forwarded-for'));
    const admitted = admit(address, wishOf(path));
    if (admitted.isTaken) return next();
    meter.limited('web', 'person');
    const headers = admitted.retryAfterS === null ? {} : { 'retry-after': String(admitted.retryAfterS) };
    return context.text('More is asked than is answered in a minute.\n', 429, headers);
  };
}

/** Answers and what is taken away count as questions do. */
function wishOf(path: string): Wish {
  return path === '/ask' || path === '/feed' ? 'question' : 'glance';
}

/** Finds out who the reader is. A token that nobody has is refused, and not taken for none. */
export function known({ readers, log }: Pick<RoomParts, 'readers' | 'log'>): MiddlewareHandler<Env> {
  return async (context, next) => {
    const header = context.req.header('authorization');
    context.set('isKnown', header !== undefined);
    context.set('reader', []);
    if (header === undefined) return next();
    const [, token] = /^bearer +([\w-]{1,100}) *$/i.exec(header) ?? [];
    const labels = token === undefined ? null : await readers.of(token).catch(() => undefined);
    if (labels === undefined) {
      log.error('web-readers-unknown');
      return context.text('Who may see what cannot be looked up just now.\n', 503, { 'retry-after': '30' });
    }
    if (labels === null) return unauthorised(context);
    context.set('reader', [...new Set(labels)].sort());
    return next();
  };
}

function unauthorised(context: Context<Env>): Response {
  return context.text('This token is not known.\n', 401, { 'www-authenticate': 'Bearer' });
}
