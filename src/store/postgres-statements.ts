/*
 * The steps of state.ts, each as one statement. The rows of several keys are locked in the order of the keys before any
 * of them changes: two statements over the same keys wait for each other, never in a circle.
 */

/** Keys, now, lease, how long settled ones are kept, who asks; gives `verdict`. The rules are in the migrations. */
export const CLAIM = 'select claim($1, $2, $3, $4, $5) as verdict';

const LOCKED = '(select key from claims where key = any ($1) order by key for update) as locked';

/** Keys, now; gives a row for each that is marked. */
export const POSTING = `
  update claims set state = 'posting', at = $2, channel = null, message = null
  from ${LOCKED} where claims.key = locked.key and (lease_until is not null or state = 'posting')
  returning 1`;

/** Keys, now, channel, message; gives a row for each that is marked. What is known to be posted has a channel, and stays. */
export const SETTLE = `
  update claims set state = 'settled', at = $2, channel = $3, message = $4, lease_until = null, owner = null
  from ${LOCKED}
  where claims.key = locked.key and (lease_until is not null or (state is not null and channel is null))
  returning 1`;

/** Keys, who gives them back: a process whose lease ran out must not give away what another one holds by now. */
export const RELEASE = `
  with locked as (select key from claims where key = any ($1) and owner = $2 order by key for update),
    freed as (delete from claims using locked where claims.key = locked.key and state is distinct from 'settled')
  update claims set lease_until = null, owner = null
  from locked where claims.key = locked.key and state = 'settled'`;

/** Who closes: its leases end at once, and the posts that it had begun are unsure. */
export const LET_GO = `
  with locked as (select key from claims where lease_until is not null and owner = $1 order by key for update),
    freed as (delete from claims using locked where claims.key = locked.key and state is null)
  update claims set lease_until = null, owner = null
  from locked where claims.key = locked.key and state is not null`;

/** Key. */
export const POSTED = 'select channel, message from claims where key = $1 and channel is not null';

/** Key, value, until. */
export const PUT = `
  insert into kept (key, value, until) values ($1, $2, $3)
  on conflict (key) do update set value = excluded.value, until = excluded.until`;

/** Key, now. */
export const GET = 'select value from kept where key = $1 and (until is null or until > $2)';

/** Key. */
export const DROP = 'delete from kept where key = $1';

/** Start, end, now. The end may be null. */
export const LIST = `
  select key, value from kept
  where key >= $1 and ($2::text is null or key < $2) and (until is null or until > $3)`;

/** Keys, what each has to hold, what each becomes and until when, now; gives `is_done`. The rules are in the migrations. */
export const SWAP = 'select swap($1, $2, $3, $4, $5) as is_done';

/** Starts, ends. */
export const FORGET = 'select forget($1, $2)';

/** Start, end, where what comes after the prefix begins, channels. The end may be null. */
export const FORGET_PLACES = `
  with locked as (
      select key, string_to_array(substr(key, $3::int), ':') && $4::text[] as is_named from claims
      where key >= $1 and ($2::text is null or key < $2)
        and (channel = any ($4) or string_to_array(substr(key, $3::int), ':') && $4::text[])
      order by key for update),
    gone as (delete from claims using locked where claims.key = locked.key and locked.is_named)
  update claims set channel = null, message = null
  from locked where claims.key = locked.key and not locked.is_named`;

/**
 * Marks up to, leases without a mark up to, values up to, rows at most of each. What another process works on is left
 * for the next time.
 */
export const TIDY = `
  with over as (
      select key from claims where state is not null and at <= $1 order by at limit $4 for update skip locked),
    settled as (delete from claims using over where claims.key = over.key and lease_until is null),
    claimed_anew as (
      update claims set state = null, at = null, channel = null, message = null
      from over where claims.key = over.key and lease_until is not null),
    left_behind as (
      select key from claims where state is null and lease_until <= $2 limit $4 for update skip locked),
    leased as (delete from claims using left_behind where claims.key = left_behind.key),
    spent as (select key from kept where until <= $3 order by until limit $4 for update skip locked)
  delete from kept using spent where kept.key = spent.key`;
