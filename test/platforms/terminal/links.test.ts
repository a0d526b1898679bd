import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { showsLinks, withLink } from '../../../src/platforms/terminal/links.js';
import { looksOf } from '../../../src/platforms/terminal/looks.js';
import { renderAnswer } from '../../../src/platforms/terminal/render.js';
import { answerOf, said } from './small-sideline.js';

const ANSWER = answerOf('q', [{ kind: 'statement', indent: 0, statement: said('They met.') }]);
const SCREEN = { isTTY: true, columns: 80 };
const URL_SHOWN = 'https://daily.example/daily-1';
const LINK = `\u001B]8;;${URL_SHOWN}\u0007${URL_SHOWN}\u001B]8;;\u0007`;
const ESCAPES = /\u001B\]8;;[^\u0007]*\u0007/g;

describe('the address of a source', () => {
  it('is a link on a screen that shows them, whose text stays as it is', () => {
    const linked = renderAnswer(ANSWER, looksOf(SCREEN, 'never', true));
    expect(linked).toContain(LINK);
    expect(linked.replaceAll(ESCAPES, '')).toBe(renderAnswer(ANSWER, looksOf(SCREEN, 'never')));
  });

  it('is none in a pipe, whatever the terminal beside it shows', () => {
    expect(renderAnswer(ANSWER, looksOf({ isTTY: false }, 'never', true))).not.toContain('\u001B');
  });

  it('stays a link on each line where it has no room on one', () => {
    const lines = renderAnswer(ANSWER, looksOf({ isTTY: true, columns: 24 }, 'never', true)).split('\n');
    for (const line of lines) {
      const opened = line.match(ESCAPES) ?? [];
      expect(opened.length % 2).toBe(0);
      expect(stringWidth(line)).toBeLessThanOrEqual(40);
    }
    expect(lines.filter((line) => line.includes(`;;${URL_SHOWN}\u0007`)).length).toBeGreaterThan(0);
  });

  it('ends no escape: what could is written as a number', () => {
    const url = 'https://daily.example/\u0007\u001B]8;;x';
    expect(withLink(`Daily. ${url}`, url)).not.toContain(`;;${url}`);
    expect(withLink('no address', 'none')).toBe('no address');
  });
});

describe('a terminal', () => {
  it.each([
    [{ TERM_PROGRAM: 'iTerm.app' }, true],
    [{ VTE_VERSION: '7600', TERM: 'xterm-256color' }, true],
    [{ VTE_VERSION: '5000' }, false],
    [{ TERM: 'xterm-kitty' }, true],
    [{ WT_SESSION: 'x' }, true],
    [{ TERM: 'xterm-256color' }, false],
    [{ TERM_PROGRAM: 'iTerm.app', TMUX: '/tmp/tmux' }, false],
    [{ TERM_PROGRAM: 'vscode', TERM: 'dumb' }, false],
    [{ TERM_PROGRAM: 'vscode', CI: '1' }, false],
    [{}, false],
  ])('of %o shows links: %s', (env, shows) => {
    expect(showsLinks(env)).toBe(shows);
  });
});

describe('colours', () => {
  it.each([
    ['never', SCREEN, false],
    ['on-screen', SCREEN, true],
    ['on-screen', {}, false],
    ['always', {}, true],
    ['always', SCREEN, true],
  ] as const)('that are shown %s are shown by %o: %s', (colour, output, are) => {
    expect(looksOf(output, colour).colour).toBe(are);
  });
});
