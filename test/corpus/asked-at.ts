/** The moment and place all corpora are asked at. */
export const ASKED_AT = { now: '2026-11-24T12:00:00Z', zone: 'UTC' } as const;
