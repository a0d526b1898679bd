import { createServer, type Socket, connect as toServer } from 'node:net';
import { DATABASE_URL } from './database.js';

/** Stands between a client and the test database. */
export interface CuttingProxy {
  readonly port: number;
  /** The next statement reaches the database; its answer does not come back, since the connection breaks. */
  cutAnswer(): void;
  /** Nobody gets through any more, and whoever has is thrown out. */
  refuse(): void;
  close(): void;
}

/** Starts a proxy on a port of its own. */
export async function cuttingProxy(): Promise<CuttingProxy> {
  const { hostname, port } = new URL(DATABASE_URL);
  const sockets = new Set<Socket>();
  let cuts = false;
  let refuses = false;
  const server = createServer((client) => {
    if (refuses) return client.destroy();
    const database = toServer(Number(port || 5432), hostname);
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => [client, database].map((one) => sockets.delete(one) && one.destroy()));
    }
    client.pipe(database);
    database.on('data', (answer) => {
      if (!cuts) return client.write(answer);
      cuts = false;
      return client.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const throwOut = () => sockets.forEach((socket) => void socket.destroy());
  return {
    port: (server.address() as { port: number }).port,
    cutAnswer: () => {
      cuts = true;
    },
    refuse: () => {
      refuses = true;
      throwOut();
    },
    close: () => {
      throwOut();
      server.close();
    },
  };
}
