import { readFileSync } from 'node:fs';

/**
 * When a process began, as the system counts (clock ticks since boot, with the boot's own id): with the pid it names one process for ever, though
 * pids are used again. undefined where the system has no /proc, and for a process that is gone.
 */
export function processStart(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, second field, may hold spaces and brackets; what follows its last bracket begins with the third field.
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return started === undefined ? undefined : `${boot} ${started}`;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

/** Is there a process of this number now? One that we may not signal is there, too. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
