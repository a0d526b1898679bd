import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import type { RoomParts, Wish } from '../parts.js';
import { isBelow } from './below.js';
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

/** Counts a request by its address, and refuses it where there are too many. What is mounted has limits of its own. */
export function limited({
  admit,
  meter,
  routes = [],
}: Pick<RoomParts, 'admit' | 'meter' | 'routes'>): MiddlewareHandler<Env> {
  const mounted = routes.map(({ path }) => path);
  return async (context, next) => {
    const { path } = context.req;
    if (FREE.test(path) || isBelow(path, mounted)) return next();
    const admitted = admit(addressOf(context), wishOf(path));
    if (admitted.isTaken) return next();
    meter.limited('web', 'person');
    const headers = admitted.retryAfterS === null ? {} : { 'retry-after': String(admitted.retryAfterS) };
    return context.text('More is asked than is answered in a minute.\n', 429, headers);
  };
}

/** By which address a request is counted. */
export function addressOf(context: Context): string {
  const { incoming } = (context.env ?? {}) as Partial<HttpBindings>;
  return clientAddress(incoming?.socket.remoteAddress, context.req.header('x-forwarded-for'));
}

/** The labels that a request of the room, or of what is mounted in it, may see besides `public`. */
export function readerOf(context: Context): readonly string[] {
  return (context as Context<Env>).get('reader') ?? [];
}

/** Answers and what is taken away count as questions do. */
function wishOf(path: string): Wish {
  return path === '/ask' || path === '/feed' || path === '/picture.png' ? 'question' : 'glance';
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
