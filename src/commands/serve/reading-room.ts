import { EXPORT_FORMATS } from '../../bot/ports/exports.js';
import type { Log } from '../../bot/ports/log.js';
import type { Meter } from '../../bot/ports/meter.js';
import type { Sideline } from '../../bot/ports/sideline.js';
import type { Store } from '../../bot/ports/store.js';
import { rateLimits } from '../../bot/rate-limits.js';
import type { WebReaders } from '../../bot/ports/web-readers.js';
import { webReaders } from '../../bot/web-tokens.js';
import type { ServeConfig } from '../../config.js';
import type { Ref } from '../../core/records/ref.js';
import { inTurn, type Routes } from '../../http/routes.js';
import { pathOfRef } from '../../platforms/web/pages/paths.js';
import type { MakeFeed, Mounted, RoomParts, WebSettings } from '../../platforms/web/parts.js';
import type { Circumstances } from '../circumstances.js';
import { VERSION } from '../version.js';
import { exportOnUse } from './export-on-use.js';
import { pictures } from './painter.js';

/** What the room is made with. */
export interface ReadingRoomParts extends Pick<Circumstances, 'zone' | 'now'> {
  readonly sideline: Sideline;
  readonly store: Store;
  readonly log: Log;
  readonly meter: Meter;
}

/** What is served on HOST:PORT: health, and behind it the reading room where WEB_BASE_URL asks for it. */
export async function withReadingRoom(health: Routes, config: ServeConfig, parts: ReadingRoomParts): Promise<Routes> {
  if (config.web === null) return health;
  const { createRoom } = await import('../../platforms/web/room.js');
  const { store, ...shared } = parts;
  const room = createRoom({
    ...shared,
    settings: config.web,
    readers: await readersIn(config, store),
    admit: admitting(config, parts),
    exports: { formats: EXPORT_FORMATS, make: exportOnUse },
    feed: feeding(config.web, parts),
    pictures: await pictures(),
    routes: await interfaces(config.web, parts),
  });
  return inTurn(health, room.routes);
}

/** Who has the tokens: in a file beside the state file, which the command that makes and revokes them writes while this runs; else in the store. */
async function readersIn({ stateUrl }: ServeConfig, store: Store): Promise<WebReaders> {
  const [{ tokensUrl }, { statePath }] = await Promise.all([
    import('../../store/tokens-place.js'),
    import('../../store/open-store.js'),
  ]);
  const path = statePath(tokensUrl(stateUrl));
  if (path === null) return webReaders(store);
  const { followedFile } = await import('../../store/followed-file.js');
  return webReaders(followedFile(path));
}

/** Makes feeds from the journal of changes, loaded once one is asked for. */
function feeding({ baseUrl }: WebSettings, { sideline }: ReadingRoomParts): MakeFeed {
  return async (question, form, { reader, now, zone }) => {
    const { history } = sideline;
    if (history === null) return { why: 'No journal of changes is kept here.' };
    const { makeFeed } = await import('../../exports/feed.js');
    const self = `${baseUrl}/feed?q=${encodeURIComponent(question)}&as=${form}`;
    const links = { self, home: `${baseUrl}/`, record: (ref: Ref) => `${baseUrl}${pathOfRef(ref)}` };
    return makeFeed({ question, format: form, graph: sideline.graph(reader), reader, history, now, zone, links });
  };
}

/** What programs and assistants read: the API and the Model Context Protocol, for the readers that the room knows. */
async function interfaces({ baseUrl }: WebSettings, parts: ReadingRoomParts): Promise<readonly Mounted[]> {
  const [{ readApi }, { mcpRoute }, { addressOf, readerOf }] = await Promise.all([
    import('../../platforms/api/http/read-api.js'),
    import('../../platforms/api/mcp/mcp-route.js'),
    import('../../platforms/web/serve/visitor.js'),
  ]);
  const { sideline, zone, now, log } = parts;
  const shared = { sideline, zone, now, log, version: VERSION, readerOf, callerOf: addressOf };
  const hosts = [new URL(baseUrl).hostname, 'localhost', '127.0.0.1', '[::1]'];
  return [
    { path: '/api/v1', app: readApi(shared) as unknown as Mounted['app'], isRooted: true },
    { path: '/mcp', app: mcpRoute({ ...shared, hosts }) },
  ];
}

/** The limits of the room are its own: whoever looks at many pages takes nothing from those who ask in chat. */
function admitting({ limits }: ServeConfig, { now }: ReadingRoomParts): RoomParts['admit'] {
  const counted = rateLimits(limits);
  return (address, wish) => {
    const asking = { person: address, workspace: null, waiting: 0 };
    const admission = counted.admit(asking, Date.parse(now()), wish);
    return admission.kind === 'ok' ? { isTaken: true } : { isTaken: false, retryAfterS: admission.retryAfterS };
  };
}
