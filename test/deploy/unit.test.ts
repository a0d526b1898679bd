import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { EXIT_CONFIG } from '../../src/commands/open-state.js';

const TEXT = readFileSync('.deploy/sideline.service', 'utf8');

/** Every value that a key has, in the order of the file. */
function valuesOf(key: string): string[] {
  return Array.from(TEXT.matchAll(new RegExp(`^${key}=(.*)$`, 'gm')), ([, value]) => value!);
}

describe('the systemd unit', () => {
  it('starts the program as npm start does, and reloads its knowledge by SIGHUP', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
    expect(valuesOf('ExecStart')).toEqual([`/usr/bin/${scripts.start.replace(' dist/', ' /opt/sideline/dist/')}`]);
    expect(valuesOf('ExecReload')).toEqual(['/bin/kill -HUP $MAINPID']);
  });

  it('starts it again, but not where it is configured or called wrong', () => {
    expect(valuesOf('Restart')).toEqual(['on-failure']);
    expect(valuesOf('RestartPreventExitStatus')).toEqual([`${EXIT_CONFIG} 2`]);
  });

  it('waits to be told that it works, by a process of its own, and starts it anew where it hangs', () => {
    expect(['Type', 'NotifyAccess', 'WatchdogSec'].map(valuesOf)).toEqual([['notify'], ['all'], ['60']]);
    // What is not told in time counts as a failure.
    expect(valuesOf('Restart')).toEqual(['on-failure']);
  });

  it('runs it as a user of its own, who may write its state and nothing else', () => {
    expect(valuesOf('DynamicUser')).toEqual(['yes']);
    expect(valuesOf('ProtectSystem')).toEqual(['strict']);
    expect(valuesOf('WorkingDirectory')).toEqual([`/var/lib/${valuesOf('StateDirectory')[0]}`]);
    // V8 compiles, so it needs memory that it writes and runs.
    expect(valuesOf('MemoryDenyWriteExecute')).toEqual([]);
  });

  it('is a unit that systemd reads without a complaint, and calls well protected', ({ skip }) => {
    if (spawnSync('systemd-analyze', ['--version']).error) {
      console.warn('systemd-analyze is not here: what systemd says of the unit is not tested');
      return skip();
    }
    const folder = mkdtempSync(join(tmpdir(), 'sideline-unit-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const unit = join(folder, 'sideline.service');
    // What it starts need not be installed where the test runs.
    writeFileSync(unit, TEXT.replaceAll('/usr/bin/node', process.execPath).replace(/^Documentation=.*\n/m, ''));
    const verified = spawnSync('systemd-analyze', ['verify', unit], { encoding: 'utf8' });
    expect(verified.stdout + verified.stderr).toBe('');
    const judged = spawnSync('systemd-analyze', ['security', '--offline=true', '--threshold=30', unit], {
      encoding: 'utf8',
    });
    expect(judged.status).toBe(0);
  });
});
