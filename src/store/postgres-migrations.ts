/**
 * The steps that make the schema, in the order of their numbers from 1 on; a step that was ever released never changes.
 * While replicas are replaced one by one, the old ones go on over the new schema: a step has to leave them their names.
 */
export const MIGRATIONS: readonly string[] = [
  /*
   * 1. A row of `claims` is what state.ts has of a key: a mark (state and at), a lease, or both. Keys are compared byte
   * by byte, whatever the language of the database, so that prefixes can be looked up.
   */
  `
  create table claims (
    key text collate "C" primary key,
    state text check (state in ('posting', 'settled')),
    at double precision,
    channel text,
    message text,
    lease_until double precision,
    owner text,
    check ((state is null) = (at is null)),
    check ((channel is null) = (message is null) and (channel is null or state = 'settled')),
    check ((lease_until is null) = (owner is null))
  );
  create index claims_marked on claims (at, key) where state is not null;
  create index claims_leased on claims (lease_until) where lease_until is not null;

  create table kept (
    key text collate "C" primary key,
    value text not null,
    until double precision
  );
  create index kept_until on kept (until) where until is not null;

  create function claim(asked text[], now_ms double precision, lease_ms double precision,
    kept_ms double precision, asker text) returns text language plpgsql as $$
  declare
    verdict text;
  begin
    -- A key that has no row yet cannot be locked by it. Everybody takes these in one order, so nobody waits in a circle.
    perform pg_advisory_xact_lock(id) from (
      select distinct hashtextextended(current_schema() || ':' || one, 0) as id from unnest(asked) as one order by id
    ) as locks;
    -- From here on no row of these keys comes into being or changes under us.
    perform from claims where key = any (asked) order by key for update;
    select case
        when bool_or(lease_until > now_ms or (state = 'settled' and at + kept_ms > now_ms)) then 'taken'
        when bool_or(state = 'posting' and at + kept_ms > now_ms) then 'unsure'
        else 'yours'
      end into verdict from claims where key = any (asked);
    if verdict = 'yours' then
      insert into claims (key, lease_until, owner)
        select distinct one, now_ms + lease_ms, asker from unnest(asked) as one
        on conflict (key) do update set lease_until = excluded.lease_until, owner = excluded.owner;
    elsif verdict = 'unsure' then
      insert into claims (key, state, at) select distinct one, 'settled', now_ms from unnest(asked) as one
        on conflict (key) do update set state = 'settled', at = excluded.at,
          channel = null, message = null, lease_until = null, owner = null;
    end if;
    return verdict;
  end
  $$;
  `,
];
