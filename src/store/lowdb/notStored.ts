/** A step could not be made durable (disk full, disk broken): nothing has changed. The system's error is the `cause`. */
export class NotStored extends Error {
  override readonly name = 'NotStored';

  constructor(cause: unknown) {
    super(`not stored: ${reasonOf(cause)}`, { cause });
  }
}

/** What readiness says: the system's code where there is one (`ENOSPC`). Never a record's content. */
export function reasonOf(cause: unknown): string {
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  return cause instanceof Error ? cause.name : 'unknown';
}
