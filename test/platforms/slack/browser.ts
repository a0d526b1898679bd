import { expect } from 'vitest';
import type { CodeOptions } from '../../servers/slack/oauth.js';
import type { RunningSlack } from './running-slack.js';

/** An installation that was begun: where Slack is to ask, and what the browser keeps for the way back. */
export interface Begun {
  readonly status: number;
  readonly authorize: URL;
  readonly state: string;
  /** As it was set: `name=value; HttpOnly; …`. */
  readonly setCookie: string;
  /** As a browser sends it: `name=value`. */
  readonly cookie: string;
}

/** A page as the browser got it. */
export interface Got {
  readonly status: number;
  readonly html: string;
  readonly headers: Headers;
}

/** Opens `/slack/install`. */
export async function beginInstall(url: string): Promise<Begun> {
  const response = await fetch(`${url}/slack/install`, { redirect: 'manual' });
  const authorize = new URL(response.headers.get('location') ?? '');
  const setCookie = response.headers.getSetCookie().join();
  const [cookie = ''] = setCookie.split(';');
  return { status: response.status, authorize, state: authorize.searchParams.get('state') ?? '', setCookie, cookie };
}

/** Comes back from Slack. What is null is left out. */
export async function comeBack(url: string, query: Record<string, string>, cookie: string | null): Promise<Got> {
  const headers = cookie === null ? {} : { cookie };
  const response = await fetch(`${url}/slack/oauth_redirect?${new URLSearchParams(query)}`, { headers });
  return { status: response.status, html: await response.text(), headers: response.headers };
}

/** Installs Sideline in a workspace as a person does, whole. */
export async function install(run: Pick<RunningSlack, 'slack' | 'url'>, options: CodeOptions): Promise<Got> {
  const { state, cookie } = await beginInstall(run.url);
  const got = await comeBack(run.url, { code: run.slack.oauth.newCode(options), state }, cookie);
  expect(got.status).toBe(200);
  return got;
}

/** What no log, page or file may show: tokens of any kind and the secrets of these runs. */
export const SECRETS = /xox[a-z]?[-.]|xapp-|far-side-client-secret|signing-secret-of|a-secret-for-states/;
