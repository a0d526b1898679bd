const NOT_THERE = 'Slack finds no such channel, or Sideline was removed from it';
const NO_TOKEN = 'Slack no longer takes the token of this workspace';
const RESTRICTED = 'only some people may write in the channel';

/**
 * Errors of https://docs.slack.dev/reference/methods/chat.postMessage after which nothing can be written in a place until
 * somebody changes that, in words for people.
 */
const GONE: Readonly<Record<string, string>> = {
  channel_not_found: NOT_THERE,
  not_in_channel: 'Sideline is not in the channel; invite it again',
  is_archived: 'the channel is archived',
  user_not_found: 'this person is not in the workspace any more',
  messages_tab_disabled: 'direct messages to Sideline are switched off',
  cannot_dm_bot: 'Slack lets Sideline write to no other bot',
  team_not_found: 'Slack does not know this workspace any more',
  team_access_not_granted: 'Sideline may not act in this workspace any more',
  account_inactive: NO_TOKEN,
  invalid_auth: NO_TOKEN,
  not_authed: NO_TOKEN,
  token_revoked: NO_TOKEN,
  org_login_required: NO_TOKEN,
  ekm_access_denied: 'the workspace has closed its messages to apps',
  enterprise_is_restricted: 'the organisation does not let Sideline write there',
  access_denied: 'the workspace does not let Sideline write there',
  no_permission: 'the workspace does not let Sideline write there',
  missing_scope: 'Sideline may not write in this workspace; install it again',
  restricted_action: RESTRICTED,
  restricted_action_read_only_channel: RESTRICTED,
  restricted_action_thread_only_channel: 'in this channel only threads can be written in',
};

/** The same for a thread that digests go to; the thread under a digest is not the place that they go to. */
const THREAD_GONE: Readonly<Record<string, string>> = {
  restricted_action_thread_locked: 'the thread is locked',
  restricted_action_non_threadable_channel: 'the channel has no threads any more',
  cannot_reply_to_message: 'the thread cannot be written in any more',
  thread_not_found: 'the thread was deleted',
};

/** Why a place cannot be written in, for people; null where an error says nothing of the kind. */
export function whyGone(error: string, isThread: boolean): string | null {
  if (Object.hasOwn(GONE, error)) return GONE[error] as string;
  return isThread && Object.hasOwn(THREAD_GONE, error) ? (THREAD_GONE[error] as string) : null;
}
