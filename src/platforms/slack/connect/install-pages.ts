import type { ServerResponse } from 'node:http';
import type { Installation } from '@slack/bolt';

/** A page in the browser of whoever installs Sideline. */
export interface Page {
  readonly status: number;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly link: { readonly href: string; readonly text: string };
}

/** From the page that Slack sends the browser back to; relative, since a proxy may serve it under another path. */
const AGAIN = { href: 'install', text: 'Begin again' };

/** Says that it worked, and how to ask. */
export function installedPage({ team, appId }: Installation): Page {
  const target = new URLSearchParams({ ...(team && { team: team.id }), ...(appId && { app: appId }) });
  return {
    status: 200,
    title: `Sideline is installed${team?.name ? ` in ${team.name}` : ''}`,
    paragraphs: [
      'Write to Sideline directly, type /sideline and a question, or invite it to a channel with /invite @Sideline and mention it there.',
      'Its answers say of every sentence which source it comes from.',
    ],
    link: { href: `https://slack.com/app_redirect?${target}`, text: 'Open it in Slack' },
  };
}

/** Says why it did not work, and what to do. `code` is the SDK's name for the error, `reason` Slack's. */
export function failedPage(code: string, reason: string | undefined): Page {
  switch (code) {
    case 'slack_oauth_missing_state':
    case 'slack_oauth_invalid_state':
    case 'slack_oauth_missing_code':
      return notBegunPage();
    case 'slack_oauth_installer_authorization_error':
      return failed(400, 'it was cancelled in Slack', 'If that was a slip, begin again.');
    case 'slack_webapi_platform_error':
      return failed(400, `Slack did not accept it (${reason ?? 'without a reason'})`, ASK_OPERATOR);
    case 'slack_webapi_request_error':
    case 'slack_webapi_http_error':
    case 'slack_webapi_rate_limited_error':
      return failed(502, 'Slack could not be reached', 'Wait a minute, then begin again.');
    default:
      return failed(500, 'Sideline could not keep it', `${ASK_OPERATOR} The reason is in its log.`);
  }
}

const ASK_OPERATOR = 'Begin again. If that does not help, tell whoever runs Sideline.';

/** For a return from Slack that does not belong to an installation begun in this browser, or belonged to one that ended. */
export function notBegunPage(): Page {
  return failed(
    400,
    'this page was opened in another browser, more than ten minutes after the beginning, or a second time',
    'If Sideline answers in your workspace already, there is nothing left to do. If not, begin again.',
  );
}

function failed(status: number, why: string, todo: string): Page {
  return { status, title: 'Nothing was installed', paragraphs: [`Reason: ${why}.`, todo], link: AGAIN };
}

/** Sends a page. Nothing may keep it, and no link gives away its address, which holds Slack's code. */
export function sendPage(response: ServerResponse, page: Page): void {
  response.writeHead(page.status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
  });
  response.end(htmlOf(page));
}

function htmlOf({ title, paragraphs, link }: Page): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>body { max-width: 34em; margin: 15vh auto; padding: 0 1em; font: 1.1em/1.5 system-ui, sans-serif }</style>
<h1>${escaped(title)}</h1>
${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')}
<p><a href="${escaped(link.href)}">${escaped(link.text)}</a></p>
</html>
`;
}

const ENTITIES: ReadonlyMap<string, string> = new Map<string, string>(
  Object.entries({
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }),
);

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES.get(character) ?? '');
}
