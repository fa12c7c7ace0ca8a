import type { IncomingHttpHeaders } from 'node:http';
import { isLoopback } from '../config/loopback.js';
import type { Rejection } from './answer.js';

/**
 * Local mode authenticates nobody, so a web page somewhere must not be able to reach it through a visitor's browser: neither by a name
 * that resolves to this machine (DNS rebinding: the Host header gives it away), nor from another origin.
 */
export function checkLocal(headers: IncomingHttpHeaders): Rejection | undefined {
  if (!isLoopback(hostOf(`http://${headers.host ?? ''}`))) {
    return { status: 403, code: 'ForeignHost', message: 'In local mode the bot answers to localhost, 127.0.0.1 and [::1] only.' };
  }
  if (headers.origin !== undefined && !isLoopback(hostOf(headers.origin))) {
    return { status: 403, code: 'ForeignOrigin', message: 'In local mode the bot answers to pages of this machine only.' };
  }
  return undefined;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
