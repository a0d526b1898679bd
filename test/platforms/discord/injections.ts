/** What somebody could write to make Discord, of all platforms, do more than show it. */
export const DISCORD_INJECTIONS: readonly string[] = [
  ...['<@80351110224678912>', '<@!80351110224678912>', '<@&165511591545143296>', '<#103735883630395392>'],
  ...['<@7001>', '<id:customize>', '<id:guide>', '</ask:816437322781949972>', '</follow add:816437322781949972>'],
  ...['<t:1618953630>', '<t:1618953630:R>', '<:mmLol:216154654256398347>', '<a:b1nzy:392938283556143104>'],
  ...['@everyone', '@here', '@EVERYONE', '\\@everyone', '@\u200beveryone', '@every\u00adone', '\\<@1>', '\\\\<@1>'],
  ...['# h', '## h', '### h', '-# small', `${' '.repeat(12)}# h`, '\u200b# h', '\u00a0# h', 'a\n# h', 'a\r\n> q'],
  ...['> q', '>>> q', '- l', '* l', '+ l', '1. l', '12345678901. l', `${' '.repeat(12)}- l`, '1) l', '- # h', '- - l'],
  ...['||s||', '\\||s||', '***all***', '* not it*', '*a\\**', '**a\\**', '_a_b_', '__a__', '~~a~~', '`a`', '``a``'],
  ...['```js\nx\n```', '```', '\\```a```', '`', '``', 'a\\', '\\\\', '\\\\\\', '*', '**', '***', '_', '~', '|', '||'],
  ...['[a](https://b.example)', '[a](<https://b.example>)', '[a](https://b.example "t")', '[[a]](https://b.example)'],
  ...['[a\\](https://b.example)', '](https://b.example)', '[1](https://b.example', '[', ']', '[]()', '![a](b)'],
  ...['https://discord.gg/x', 'discord.gg/x', 'discord://-/channels/1/2', '<discord://x>', 'steam://run/1'],
  ...['https\\://b.example', 'hhttps://b.example', 'HTTPS://B.EXAMPLE', '<tel:+1555>', '<mailto:a@b.example>'],
  ...[':skull:', ':a', ':+1::skin-tone-3:', '::', ': :', '¯\\_(ツ)_/¯', '10:30:45', 'a:b:c'],
  ...['\u200b', ' ', '\u200b \u200b', '\u202e', '＠everyone', '@everyone@here', '@channel'],
];
