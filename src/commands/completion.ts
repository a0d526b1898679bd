import { didYouMean } from '../core/nearest/did-you-mean.js';
import { write } from '../platforms/terminal/write.js';
import { BadUse, type Command } from './command.js';

/** The shells that scripts are made for. */
const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type ShellName = (typeof SHELLS)[number];

/** `sideline completion`: a script by which Tab in a shell completes these commands, their options and what those take. */
export function completionOf(commands: () => readonly Command[]): Command {
  return {
    name: 'completion',
    summary: 'print a script by which Tab in a shell completes commands, options and kinds',
    operands: SHELLS.join('|'),
    among: SHELLS,
    options: [],
    details: [
      'bash:  source <(sideline completion bash)',
      'zsh:   source <(sideline completion zsh)',
      'fish:  sideline completion fish | source',
      'Put the line into ~/.bashrc, ~/.zshrc (behind compinit) or ~/.config/fish/config.fish to keep it.',
    ],
    async run({ operands }, { stdout }) {
      const [typed = '', ...others] = operands;
      const name = SHELLS.find((one) => one === typed);
      if (!name || others.length > 0)
        throw new BadUse(`it takes one shell. ${didYouMean(typed, SHELLS, `Shells: ${SHELLS.join(', ')}.`)}`);
      const { completionScript } = await import('./completion/script.js');
      await write(stdout, completionScript(name, commands()));
      return 0;
    },
  };
}
