import { write } from '../platforms/terminal/write.js';
import { serveConfig } from './circumstances.js';
import { type Arguments, BadUse, type Command } from './command.js';

/** `sideline commands discord`: the commands that people see in Discord. */
export const commands: Command = {
  name: 'commands',
  summary: 'register the commands in Discord, where they changed, and print the invite link',
  operands: 'discord',
  among: ['discord'],
  options: [
    { name: 'guild', value: 'ID', does: 'for this server alone, where they show at once (else for all)' },
    { name: 'check', does: 'only say whether they changed: exit 1 where they did' },
  ],
  details: ['DISCORD_TOKEN has to be set. `sideline serve` registers them for all servers at its start.'],
  async run(given, shell) {
    const guild = guildIn(given);
    const { discord } = await serveConfig(shell);
    if (!discord) throw new BadUse('DISCORD_TOKEN is missing; copy it from "Bot" of your application.');
    const { inviteLink, registerCommands } = await import('../platforms/discord/connect/register.js');
    const onlyCheck = given.has('check');
    const { differed, applicationId } = await registerCommands(discord, { guild, onlyCheck }).catch(refused);
    const said = differed ? (onlyCheck ? 'The commands differ.' : 'The commands are registered.') : 'Nothing changed.';
    await write(shell.stdout, `${said}\nInvite: ${inviteLink(applicationId)}\n`);
    return differed && onlyCheck ? 1 : 0;
  },
};

function guildIn(given: Arguments): string | null {
  const [platform, ...others] = given.operands;
  if (platform !== 'discord' || others.length > 0) throw new BadUse('it takes one operand: discord.');
  const guild = given.value('guild') ?? null;
  if (guild !== null && !/^\d{1,25}$/.test(guild))
    throw new BadUse(`--guild "${guild}" is no id of a server; it is a number.`);
  return guild;
}

async function refused(error: unknown): Promise<never> {
  const { registerError } = await import('../platforms/discord/connect/failures.js');
  throw new BadUse(registerError(error));
}
