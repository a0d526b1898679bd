import type { Server } from 'node:http';
import { PlatformError } from '../bot/ports/chat-platform.js';

/** Lets a server listen on an address. Rejects with a `PlatformError` where the address cannot be had. */
export async function listenOn(server: Server, host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new PlatformError(notListening(host, port, error))));
    server.listen(port, host, resolve);
  });
}

/** Where a server listens; null before it does and after. */
export function addressOf(server: Server | null): { readonly host: string; readonly port: number } | null {
  const address = server?.address();
  return address && typeof address === 'object' ? { host: address.address, port: address.port } : null;
}

function notListening(host: string, port: number, error: Error): string {
  const why = 'code' in error && error.code === 'EADDRINUSE' ? 'something else listens there' : error.message;
  return `Sideline cannot listen on ${host}:${port} (${why}); set HOST and PORT to a free address.`;
}
