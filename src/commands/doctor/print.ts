import type { Examined } from './examined.js';
import type { Finding } from './finding.js';

/** Findings as lines: level, check and text, and a count at the end. */
export function findingsAsText(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ check }) => check.length));
  const lines = findings.map(({ level, check, text }) => `${level.padEnd(7)}  ${check.padEnd(width)}  ${ended(text)}`);
  return [...lines, `${counted(findings, 'problem')}, ${counted(findings, 'warning')}`].join('\n');
}

/** Findings as one line of JSON; `ok` where there is no problem. */
export function findingsAsJson(findings: readonly Finding[]): string {
  return JSON.stringify({ ok: findings.every(({ level }) => level !== 'problem'), findings });
}

function ended(text: string): string {
  return /[.?]$/.test(text) ? text : `${text}.`;
}

function counted(findings: readonly Finding[], level: Finding['level']): string {
  const count = findings.filter((one) => one.level === level).length;
  return `${count === 0 ? 'no' : count} ${level}${count === 1 ? '' : 's'}`;
}

/** Variables whose values grant something. */
const SECRET = /TOKEN|SECRET|PASSWORD|KEY/;

/** A token of Slack, wherever it was put; texts of ours name its beginning alone. */
const SLACK_TOKEN = /x(?:ox[a-z]|app)-\w[\w-]*/gi;

/**
 * A finding of which nothing grants anything, whoever its words come from: libraries and servers quote what they were
 * given, and people put tokens where a path belongs.
 */
export function withoutSecrets(finding: Finding, { env }: Examined): Finding {
  const values = Object.entries(env).flatMap(([name, value]) => (SECRET.test(name) ? [value] : []));
  const hidden = [...values, ...passwordIn(env.STATE_URL)].filter((value) => value.length > 3);
  const text = hidden.reduce((said, value) => said.replaceAll(value, '[secret]'), finding.text);
  return { ...finding, text: text.replace(SLACK_TOKEN, '[secret]').replace(/\s+/g, ' ') };
}

function passwordIn(url = ''): string[] {
  const [, password] = /^postgres(?:ql)?:\/\/[^:/?#]*:([^?#]*)@/i.exec(url) ?? [];
  return password === undefined ? [] : [password];
}
