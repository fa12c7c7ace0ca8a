import type { Log } from '../../../src/log.js';

export interface RecordingLog extends Log {
  /** `level message {facts}`, in order. */
  readonly lines: string[];
}

/** A log that tests can read. */
export function recordingLog(): RecordingLog {
  const lines: string[] = [];
  const write = (level: string) => (facts: Readonly<Record<string, unknown>>, message: string) =>
    void lines.push(`${level} ${message} ${JSON.stringify(facts)}`);
  return { lines, debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}
