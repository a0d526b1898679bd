import { describe, expect, it } from 'vitest';
import { type Agreement, decidingEntry, type Status } from '../../../src/core/records/agreement.js';

/** An agreement with these statuses, each on its date. */
function agreementWith(...history: readonly (readonly [Status, string | null])[]): Agreement {
  const entries = history.map(([status, date]) => ({ status, date, text: 'So.', meeting: null, cites: ['s'] }));
  const [first, ...others] = entries as unknown as Agreement['history'];
  return { id: 'a', kind: 'agreement', title: 'A', parties: ['IR'], topics: [], history: [first, ...others] };
}

describe('the entry that decides the status of an agreement', () => {
  it('is, of what happens on one day, the first that states it, however often it is mentioned later', () => {
    for (const act of ['signed', 'adopted', 'completed', 'expired', 'terminated'] as const) {
      const agreement = agreementWith(['proposed', '2025-01'], [act, '2025-02-01'], [act, '2025-03'], [act, null]);
      expect(decidingEntry(agreement).date).toBe('2025-02-01');
    }
  });

  it('has no date where the act has none: that of a later mention is not its day', () => {
    expect(decidingEntry(agreementWith(['adopted', null], ['adopted', '2026-01-22'])).date).toBeNull();
  });

  it('is the last one of what goes on', () => {
    for (const state of ['negotiating', 'in-force', 'operational', 'not-operational'] as const)
      expect(decidingEntry(agreementWith([state, '2025-02-01'], [state, '2025-03'])).date).toBe('2025-03');
  });

  it('is of the time after an end where something was signed once more', () => {
    const renewed = agreementWith(['signed', '2020'], ['expired', '2023'], ['signed', '2024'], ['signed', '2025']);
    expect(decidingEntry(renewed).date).toBe('2024');
  });

  it('is the first signing where somebody urged to carry it out in between', () => {
    const urged = agreementWith(['signed', '2020'], ['implementation-urged', '2023'], ['signed', '2024']);
    expect(decidingEntry(urged).date).toBe('2020');
  });
});
