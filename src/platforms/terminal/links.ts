/**
 * An address within text, as a link for terminals that know them (OSC 8); its letters stay on the screen as they are.
 * https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda
 */
export function withLink(text: string, url: string): string {
  if (!URL.canParse(url)) return text;
  // Parsed, an address has no sign that could end the escape.
  return text.replace(url, (shown) => `${OPEN}${new URL(url).href}${BELL}${shown}${OPEN}${BELL}`);
}

const OPEN = '\u001B]8;;';
/** Ends each part: what wraps the lines knows no other end. */
const BELL = '\u0007';

/** Whether the terminal that an environment tells of shows links; of one that does not say which it is, nobody knows. */
export function showsLinks(env: Readonly<Record<string, string | undefined>>): boolean {
  const { TERM = '', TERM_PROGRAM = '', VTE_VERSION = '', WT_SESSION, TMUX, CI } = env;
  // What stands between shows them only where it was told to.
  if (TMUX || CI || /^(?:dumb|screen|tmux)/.test(TERM)) return false;
  if (WT_SESSION) return true;
  return PROGRAMS.has(TERM_PROGRAM) || TERMS.has(TERM) || Number(VTE_VERSION) > FIRST_VTE;
}

const PROGRAMS: ReadonlySet<string> = new Set(['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'zed', 'Hyper', 'mintty']);

const TERMS: ReadonlySet<string> = new Set(['xterm-kitty', 'alacritty', 'foot', 'xterm-ghostty', 'wezterm']);

/** Version 0.50.0 of the library behind GNOME's and others' terminals had links, and fell over some. */
const FIRST_VTE = 5000;
