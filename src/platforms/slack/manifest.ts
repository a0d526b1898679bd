/** The slash command of the app. */
export const COMMAND = '/sideline';

/** The `callback_id` of "Ask about this" in the menu of a message. */
export const ASK_ABOUT = 'ask_about';

/** What an installation is to be able to do, beyond answering where it is addressed. */
export interface Wishes {
  /** The public https address of Sideline, for requests over HTTP; null = Socket Mode. */
  readonly http: string | null;
  /** The public https address of the installation pages, where many workspaces install over Socket Mode; null = none. */
  readonly installUrl: string | null;
  /** Questions in threads are answered without a mention. */
  readonly threadFollowUps: boolean;
  /** Some channels see more than the public, so who else reads them has to be found out. */
  readonly readers: boolean;
  /**
   * The app was made before there were agents, and stays an assistant. New apps cannot be one, and Slack ends them in February
   * 2027: https://docs.slack.dev/ai/migrating-to-agent-messaging
   */
  readonly assistantView: boolean;
  /** Files and pictures are put beside answers where somebody asks for them, and pictures below digests that wish for them. */
  readonly files: boolean;
  /** Tokens expire every 12 hours and are renewed; only with installations over OAuth. */
  readonly tokenRotation: boolean;
  /** The address of the reading room, links to which are shown as cards; null = there is none. */
  readonly pagesAt: string | null;
}

/** The scopes without which Sideline does not start: each with what would not work without it. */
const SCOPES = {
  'app_mentions:read': 'to be told of mentions',
  'assistant:write': 'to offer questions in direct messages',
  'chat:write': 'to answer',
  commands: `for ${COMMAND} and "Ask about this"`,
  'im:history': 'to be told of direct messages',
} as const;

/**
 * Scopes that every new installation gets. One from before that lacks them goes on answering: a digest whose channel was
 * closed to Sideline then waits until somebody writes to Sideline there.
 */
const BACK_SCOPES = {
  'channels:read': 'to be told when it is back in a public channel that digests go to',
  'groups:read': 'to be told when it is back in a private channel that digests go to',
} as const;

/** Scopes for links to the reading room, where there is one; without them they show no card. */
const LINK_SCOPES = {
  'links:read': 'to be told of links to the reading room',
  'links:write': 'to show what they lead to',
} as const;

/** What does not work without some scopes that Sideline also starts without. */
export function worksWithout(lacking: readonly string[]): string {
  const isLacking = (scopes: object) => lacking.some((scope) => Object.hasOwn(scopes, scope));
  return [
    ...(isLacking(BACK_SCOPES)
      ? ['digests whose channel was closed to Sideline go on only once somebody writes to it there']
      : []),
    ...(isLacking(LINK_SCOPES) ? ['links to the reading room show no card'] : []),
    ...(lacking.includes(FILES_SCOPE) ? ['no file and no picture is put beside an answer'] : []),
  ].join('; ');
}

/** Scopes for wishes beyond. */
const THREAD_SCOPES = ['channels:history', 'groups:history'];
const READER_SCOPES = ['channels:read', 'groups:read', 'users:read'];

/** The scope for files: without it answers stand alone. */
export const FILES_SCOPE = 'files:write';

/** Events that are listened to, whatever is wished for. */
const EVENTS = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'channel_unarchive',
  'group_unarchive',
  'member_joined_channel',
  'message.im',
  'tokens_revoked',
];

/** What tells that somebody looks at the place where questions are offered. */
const AGENT_EVENTS = ['app_context_changed'];
const ASSISTANT_EVENTS = ['assistant_thread_started'];

/** What tells that somebody wrote a link to the reading room. */
const LINK_EVENTS = ['link_shared'];

/** Events of channels that Sideline is in. */
const THREAD_EVENTS = ['message.channels', 'message.groups'];

/** What decides on scopes. */
export type ScopeWishes = Pick<Wishes, 'threadFollowUps' | 'readers' | 'files'> & Partial<Pick<Wishes, 'pagesAt'>>;

/** The bot scopes that wishes come to, in alphabetical order. */
export function scopesFor(wishes: ScopeWishes): string[] {
  const ofLinks = wishes.pagesAt ? Object.keys(LINK_SCOPES) : [];
  const ofFiles = wishes.files ? [FILES_SCOPE] : [];
  return [...new Set([...scopesToStart(wishes), ...Object.keys(BACK_SCOPES), ...ofLinks, ...ofFiles])].sort();
}

/** Those of them without which Sideline does not start, in alphabetical order. */
export function scopesToStart({ threadFollowUps, readers }: Pick<Wishes, 'threadFollowUps' | 'readers'>): string[] {
  return [...Object.keys(SCOPES), ...(threadFollowUps ? THREAD_SCOPES : []), ...(readers ? READER_SCOPES : [])].sort();
}

/** How an app gets the scopes that it lacks. */
export function updateApp({ threadFollowUps, readers, files }: ScopeWishes): string {
  const options = [
    ...(threadFollowUps ? ['--thread-follow-ups'] : []),
    ...(readers ? ['--readers'] : []),
    ...(files ? ['--files'] : []),
  ];
  const command = ['sideline manifest slack', ...options].join(' ');
  return `update the Slack app with what \`${command}\` prints, and install it again`;
}

/** The app manifest, as Slack's "create an app from a manifest" takes it (https://docs.slack.dev/reference/app-manifest). */
export function manifestFor(wishes: Wishes) {
  const { http, installUrl, tokenRotation, assistantView, pagesAt } = wishes;
  const pages = installUrl ?? http;
  const events = http === null ? {} : { request_url: `${http}/slack/events` };
  const url = http === null ? {} : { url: `${http}/slack/events` };
  return {
    display_information: {
      name: 'Sideline',
      description: 'Who met whom, what is signed and still waiting, who proposed what: every sentence with its source.',
      background_color: '#1f3a5f',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'Sideline', always_online: true },
      slash_commands: [
        {
          command: COMMAND,
          description: 'Ask what is on record; only you see the answer',
          usage_hint: 'who met Hashemi in Baku?',
          should_escape: true,
          ...url,
        },
      ],
      shortcuts: [
        {
          name: 'Ask about this',
          type: 'message',
          callback_id: ASK_ABOUT,
          description: 'Ask what is on record about what the message says; only you see the answer',
        },
      ],
      ...(pagesAt === null ? {} : { unfurl_domains: [new URL(pagesAt).hostname] }),
      ...viewFor(assistantView),
    },
    oauth_config: {
      ...(pages === null ? {} : { redirect_urls: [`${pages}/slack/oauth_redirect`] }),
      scopes: { bot: scopesFor(wishes) },
    },
    settings: {
      event_subscriptions: { ...events, bot_events: eventsFor(wishes) },
      interactivity: { is_enabled: true, ...(http === null ? {} : interactions(`${http}/slack/events`)) },
      org_deploy_enabled: false,
      socket_mode_enabled: http === null,
      token_rotation_enabled: tokenRotation,
    },
  };
}

/** What it says of itself where people talk to it. */
const DESCRIPTION = 'Answers from the record of conference engagements: every sentence with its source.';

/** What it offers before it could look at what is on record; from then on, questions that have an answer there. */
const PROMPTS = [
  { title: 'How do I ask?', message: 'help' },
  { title: 'What is signed and still waiting?', message: 'which agreements are pending?' },
  { title: 'What was the last meeting?', message: 'what was the last meeting?' },
];

/** How people talk to it directly: the one feature or the other. */
function viewFor(assistantView: boolean): { readonly agent_view?: AgentView; readonly assistant_view?: AssistantView } {
  return assistantView
    ? { assistant_view: { assistant_description: DESCRIPTION, suggested_prompts: PROMPTS } }
    : { agent_view: { agent_description: DESCRIPTION, suggested_prompts: PROMPTS } };
}

interface Prompted {
  readonly suggested_prompts: readonly { readonly title: string; readonly message: string }[];
}

interface AgentView extends Prompted {
  readonly agent_description: string;
}

interface AssistantView extends Prompted {
  readonly assistant_description: string;
}

function eventsFor({ threadFollowUps, assistantView, pagesAt }: Wishes): string[] {
  const views = assistantView ? ASSISTANT_EVENTS : AGENT_EVENTS;
  const links = pagesAt === null ? [] : LINK_EVENTS;
  return [...EVENTS, ...views, ...links, ...(threadFollowUps ? THREAD_EVENTS : [])].sort();
}

/** Where clicks go, and what is typed into a menu whose options Sideline gives. */
function interactions(url: string) {
  return { request_url: url, message_menu_options_url: url };
}
