import type { App, ReceiverEvent } from '@slack/bolt';

/** Is told of an acknowledgement, and how many seconds its event had waited for it. */
export type Acked = (seconds: number) => void;

/** The app as a receiver is to know it: each of its events is timed until it is acknowledged. */
export function timingAcks(app: App, acked: Acked): App {
  const processEvent = (event: ReceiverEvent) => {
    const cameAt = performance.now();
    const ack: ReceiverEvent['ack'] = async (response) => {
      await event.ack(response);
      acked((performance.now() - cameAt) / 1000);
    };
    return app.processEvent({ ...event, ack });
  };
  // All else a receiver asks of an app is the app's own.
  return Object.assign(Object.create(app) as App, { processEvent });
}
