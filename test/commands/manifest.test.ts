import { describe, expect, it } from 'vitest';
import { manifestFor, type Wishes, worksWithout } from '../../src/platforms/slack/manifest.js';
import { running } from './running.js';

const LEAST: Wishes = {
  http: null,
  installUrl: null,
  threadFollowUps: false,
  readers: false,
  files: false,
  assistantView: false,
  tokenRotation: false,
  pagesAt: null,
};
const HTTP = 'https://sideline.example.org';

describe('sideline manifest', () => {
  it.each<[readonly string[], Partial<Wishes>]>([
    [[], {}],
    [['--http', HTTP], { http: HTTP }],
    [['--http', `${HTTP}/`], { http: HTTP }],
    [['--http', `${HTTP}/bot//`], { http: `${HTTP}/bot` }],
    [['--thread-follow-ups'], { threadFollowUps: true }],
    [['--files'], { files: true }],
    [['--readers'], { readers: true }],
    [['--files'], { files: true }],
    [['--assistant-view'], { assistantView: true }],
    [['--install-url', `${HTTP}/`], { installUrl: HTTP }],
    [['--token-rotation', '--http', HTTP], { tokenRotation: true, http: HTTP }],
  ])('prints the manifest for slack %j as JSON, and nothing else', async (options, wishes) => {
    const { code, out, err } = await running(['manifest', 'slack', ...options]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(manifestFor({ ...LEAST, ...wishes }))));
  });

  it('asks to show files where SLACK_FILES says so', async () => {
    const { out } = await running(['manifest', 'slack'], { env: { SLACK_FILES: '1' } });
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(manifestFor({ ...LEAST, files: true }))));
  });

  it.each<readonly [readonly string[], string]>([
    [[], 'it takes one operand: slack.'],
    [['discord'], 'it takes one operand: slack.'],
    [['slack', 'again'], 'it takes one operand: slack.'],
    [['slack', '--http'], '--http needs a value: --http URL.'],
    [['slack', '--thread-followups'], 'there is no option --thread-followups.'],
    ...[
      'sideline.example.org',
      'http://sideline.example.org',
      'https://',
      'https://sideline.example.org/?a=b',
      'https://sideline.example.org/#top',
      'https://name:word@sideline.example.org',
      'https://side line.example.org',
      'https://:3000',
    ].map((url) => [['slack', '--http', url], `--http "${url}" is no public https address`] as const),
  ])('ends with 2 and one line for %j', async (args, line) => {
    const { code, out, err } = await running(['manifest', ...args]);
    expect({ code, out, lines: err.split('\n').length }).toEqual({ code: 2, out: '', lines: 2 });
    expect(err).toContain(`sideline manifest: ${line}`);
  });
});

describe('sideline manifest where the reading room has an address', () => {
  it('asks to be told of links to it and to show cards, and says nothing of it otherwise', async () => {
    const { out } = await running(['manifest', 'slack'], { env: { WEB_BASE_URL: 'https://room.example.org' } });
    expect(JSON.parse(out)).toEqual(manifestFor({ ...LEAST, pagesAt: 'https://room.example.org' }));
    expect(JSON.parse(out).features.unfurl_domains).toEqual(['room.example.org']);
    expect(JSON.parse(out).oauth_config.scopes.bot).toEqual(expect.arrayContaining(['links:read', 'links:write']));
    expect((await running(['manifest', 'slack'])).out).not.toMatch(/unfurl|links:/);
  });

  it('is refused with the variable that is wrong', async () => {
    const { code, err } = await running(['manifest', 'slack'], { env: { WEB_BASE_URL: 'room' } });
    expect([code, err]).toEqual([2, expect.stringMatching(/WEB_BASE_URL is no http address/)]);
  });

  it('names what does not work without the scopes of an older app', () => {
    expect(worksWithout(['links:write'])).toBe('links to the reading room show no card');
    expect(worksWithout(['groups:read', 'links:read'])).toMatch(/^digests whose channel .*; links to the reading room/);
  });
});
