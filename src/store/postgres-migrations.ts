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
  /*
   * 2. Values that are compared and set together, and prefixes that are forgotten together. A swap that changes
   * something shares one lock with all swaps, which `forget` takes for itself: it would else see, and remove, only those
   * of a swap's rows that were there before. Both take it first, before any row, so nobody waits in a circle.
   */
  `
  create function fits(asked text[], expected text[], now_ms double precision) returns boolean language sql stable as $$
    select not exists (
      select from unnest(asked, expected) as one (key, value)
        left join kept on kept.key = one.key and (kept.until is null or kept.until > now_ms)
        where kept.value is distinct from one.value
    )
  $$;

  create function swap(asked text[], expected text[], wanted text[], now_ms double precision)
    returns boolean language plpgsql as $$
  begin
    -- A swap that does not fit needs no lock and no write to be told so.
    if not fits(asked, expected, now_ms) then return false; end if;
    perform pg_advisory_xact_lock_shared(hashtextextended(current_schema() || ' swaps', 0));
    -- Locks the row of each key, in the order of the keys; a key that has none gets one that is over already. So a plain
    -- insert of it, which knows of no lock but the row's, waits as well, or was first and is seen below.
    insert into kept (key, value, until) select one, '', '-infinity' from unnest(asked) as one order by one collate "C"
      on conflict (key) do update set until = excluded.until where false;
    if not fits(asked, expected, now_ms) then
      delete from kept where key = any (asked) and until = '-infinity';
      return false;
    end if;
    update kept set value = one.value, until = null from unnest(asked, wanted) as one (key, value)
      where kept.key = one.key and one.value is not null;
    delete from kept using unnest(asked, wanted) as one (key, value) where kept.key = one.key and one.value is null;
    return true;
  end
  $$;

  create function forget(starts text[], ends text[]) returns void language plpgsql as $$
  declare
    -- Written out, so that each prefix is looked up in the index however many there are.
    begins_so text := (
      select coalesce(string_agg(format('key >= %1$L and (%2$L is null or key < %2$L)', one, beyond), ' or '), 'false')
      from unnest(starts, ends) as range (one, beyond)
    );
  begin
    perform pg_advisory_xact_lock(hashtextextended(current_schema() || ' swaps', 0));
    execute format('
      with claimed as (select key from claims where %1$s order by key for update),
        put as (select key from kept where %1$s order by key for update),
        freed as (delete from claims using claimed where claims.key = claimed.key)
      delete from kept using put where kept.key = put.key', begins_so);
  end
  $$;
  `,
  /*
   * 3. A swap says until when its values are kept. What older replicas call has become a swap that says nothing of it.
   */
  `
  create function swap(asked text[], expected text[], wanted text[], untils double precision[], now_ms double precision)
    returns boolean language plpgsql as $$
  begin
    if not fits(asked, expected, now_ms) then return false; end if;
    perform pg_advisory_xact_lock_shared(hashtextextended(current_schema() || ' swaps', 0));
    insert into kept (key, value, until) select one, '', '-infinity' from unnest(asked) as one order by one collate "C"
      on conflict (key) do update set until = excluded.until where false;
    if not fits(asked, expected, now_ms) then
      delete from kept where key = any (asked) and until = '-infinity';
      return false;
    end if;
    update kept set value = one.value, until = one.until
      from unnest(asked, wanted, untils) as one (key, value, until)
      where kept.key = one.key and one.value is not null;
    delete from kept using unnest(asked, wanted) as one (key, value) where kept.key = one.key and one.value is null;
    return true;
  end
  $$;

  create or replace function swap(asked text[], expected text[], wanted text[], now_ms double precision)
    returns boolean language sql as $$
    select swap(asked, expected, wanted, array_fill(null::double precision, array[cardinality(asked)]), now_ms)
  $$;
  `,
];
