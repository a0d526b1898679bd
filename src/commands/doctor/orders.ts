import { KeptOrders } from '../../bot/digests/kept.js';
import { NoState, openStateToRead } from '../open-state.js';
import { type Finding, warning } from './finding.js';

/** Orders for digests that cannot be read, a line each. Nothing where the state itself cannot be: that is told elsewhere. */
export async function orderFindings(stateUrl: string, now: number): Promise<Finding[]> {
  const store = await openStateToRead(stateUrl, () => {}).catch((error: unknown) => {
    if (error instanceof NoState) return null;
    throw error;
  });
  if (store === null) return [];
  try {
    const lost = await new KeptOrders(store).unreadable(now);
    return lost.map(({ id, platform, team }) =>
      warning(
        'orders',
        `order ${id} of ${platform} ${team} cannot be read, and nothing is sent of it; start the Sideline that it was made with, or remove it: sideline digest remove --all ${id}`,
      ),
    );
  } finally {
    await store.close();
  }
}
