import type { Body, HeldView } from '../held.js';
import { nextId } from '../ids.js';
import type { Grant, Team } from '../workspaces.js';
import type { World } from '../world.js';
import { failure, type Methods, text } from './method.js';

/** Modals and the Home tab. */
export const VIEW_METHODS: Methods = {
  'views.open': { needs: 'bot token', run: (args, world, grant) => raise('open', args, world, grant) },
  'views.push': { needs: 'bot token', run: (args, world, grant) => raise('push', args, world, grant) },
  'views.update': { needs: 'bot token', run: update },
  'views.publish': { needs: 'bot token', run: publish },
};

const MAX_STACKED = 3;

function raise(how: 'open' | 'push', args: Body, { held, triggers }: World, { team }: Grant): Body {
  const view = viewOf(args, 'modal');
  if (view === undefined) return failure('invalid_arguments');
  const owner = triggers.spend(text(args.trigger_id));
  if (typeof owner === 'string') return failure(owner);
  const below = held.views.filter((one) => one.user === owner.user && one.how !== 'publish').at(-1);
  if (how === 'push' && stackedUnder(held.views, below) >= MAX_STACKED) return failure('push_limit_reached');
  const previous = how === 'push' && below !== undefined ? { previous: below.id } : {};
  return holding(held.views, { ...newView(how, view, owner.user, team), ...previous }, team);
}

function stackedUnder(views: readonly HeldView[], top: HeldView | undefined): number {
  if (top === undefined) return 0;
  return (
    1 +
    stackedUnder(
      views,
      views.find((one) => one.id === top.previous),
    )
  );
}

function holding(views: HeldView[], view: HeldView, team: Team): Body {
  views.push(view);
  return { ok: true, view: shown(view, team) };
}

function newView(how: HeldView['how'], view: Body, user: string, team: Team): HeldView {
  return { id: nextId('V'), team: team.id, how, user, view, hash: nextId('hash.'), revisions: [view] };
}

function update(args: Body, { held }: World, { team }: Grant): Body {
  const found = held.views.find((one) => one.team === team.id && isMeant(one, args));
  if (found === undefined) return failure('not_found');
  const view = viewOf(args, text(found.view.type));
  if (view === undefined) return failure('invalid_arguments');
  return revised(found, view, args, team);
}

function isMeant(view: HeldView, args: Body): boolean {
  const externalId = text(args.external_id);
  return view.id === args.view_id || (externalId !== '' && view.view.external_id === externalId);
}

function publish(args: Body, { held }: World, { team }: Grant): Body {
  const view = viewOf(args, 'home');
  const user = text(args.user_id);
  if (view === undefined || user === '') return failure('invalid_arguments');
  const home = held.views.find((one) => one.how === 'publish' && one.team === team.id && one.user === user);
  return home === undefined
    ? holding(held.views, newView('publish', view, user, team), team)
    : revised(home, view, args, team);
}

function revised(held: HeldView, view: Body, args: Body, team: Team): Body {
  if (text(args.hash) !== '' && args.hash !== held.hash) return failure('hash_conflict');
  held.view = view;
  held.hash = nextId('hash.');
  held.revisions.push(view);
  return { ok: true, view: shown(held, team) };
}

function viewOf(args: Body, type: string): Body | undefined {
  const view = args.view as Body | null | undefined;
  return typeof view === 'object' && view !== null && view.type === type ? view : undefined;
}

function shown(held: HeldView, team: Team): Body {
  return {
    ...held.view,
    id: held.id,
    hash: held.hash,
    team_id: team.id,
    app_id: team.appId,
    bot_id: team.botId,
    state: { values: {} },
    previous_view_id: held.previous ?? null,
  };
}
