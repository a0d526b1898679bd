import type { Routes } from '../../http/routes.js';
import { roomApp } from './app.js';
import type { RoomParts } from './parts.js';
import { roomRoutes } from './serve/edge.js';

/** The reading room: pages of what is on record, to be read, shared and taken away. */
export interface Room {
  /** Answers every request but those of Slack's paths. */
  readonly routes: Routes;
}

/** Makes the room. Nothing is listened on: a server that there is hands its requests on. */
export function createRoom(parts: RoomParts): Room {
  const mounted = (parts.routes ?? []).map(({ path }) => path);
  return { routes: roomRoutes(roomApp(parts), mounted) };
}
