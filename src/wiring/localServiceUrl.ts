import { isLoopback } from '../config/loopback.js';
import { connectorPath } from '../server/local/parts.js';

/**
 * Where a service URL is called in local mode: on this machine alone. A chat of the local page is reached where the page is now, since the
 * bot may have listened on another port when the chat was last used.
 */
export function localServiceUrl(serviceUrl: string, address: string): string | undefined {
  if (!URL.canParse(serviceUrl)) return undefined;
  const { hostname, pathname } = new URL(serviceUrl);
  if (!isLoopback(hostname)) return undefined;
  return pathname === `${connectorPath}/` ? `${address}${connectorPath}/` : serviceUrl;
}
