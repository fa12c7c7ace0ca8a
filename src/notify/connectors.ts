/** Connector clients, one per service URL, that send what they are told exactly once. */
import { AppCredentials, type BotFrameworkAuthentication, ClaimsIdentity, type ConnectorClient } from 'botframework-connector';

/** What the delivery needs of the app's authentication; `botId`: the bot's app id, empty in local mode. */
export interface ConnectorAccess {
  readonly authentication: Pick<BotFrameworkAuthentication, 'createConnectorFactory'>;
  readonly appId: string;
}

/** A bot talks to a handful of service URLs; a client that invents new ones must not fill the memory. */
const mostConnectors = 200;

/** The SDK repeats a POST by itself after 408, 429 and 5xx, which doubles messages, and follows redirects to hosts that nobody has allowed. */
const policiesOff = ['defaultRetryPolicy', 'redirectPolicy'] as const;

interface WithPipeline {
  readonly pipeline: { removePolicy(which: { name: string }): readonly unknown[] };
}

function hasPipeline(client: unknown): client is WithPipeline {
  return typeof client === 'object' && client !== null && 'pipeline' in client && typeof client.pipeline === 'object';
}

/** The pipeline is private to the SDK: should another version hide it better, refusing to send beats sending twice. */
function sendOnce(connector: ConnectorClient): ConnectorClient {
  const client: unknown = Reflect.get(connector, 'client');
  if (!hasPipeline(client)) throw new Error("The connector client's pipeline was not found, so its retries cannot be switched off.");
  for (const name of policiesOff) client.pipeline.removePolicy({ name });
  return connector;
}

/** The bot speaks for itself, as in a proactive message; same claims as botbuilder's own. */
const ownClaims = (appId: string) =>
  new ClaimsIdentity(
    appId === ''
      ? []
      : [
          { type: 'aud', value: appId },
          { type: 'appid', value: appId },
        ],
    true,
  );

async function inTime<T>(promise: Promise<T>, ms: number): Promise<T> {
  const timeout = AbortSignal.timeout(ms);
  return Promise.race([
    promise,
    new Promise<never>((_, reject) => {
      timeout.addEventListener('abort', () => reject(new Error(`No token within ${ms} ms.`)));
    }),
  ]);
}

/** Gives the client for a service URL, with a token at hand where one is needed; rejects when none can be had within `timeoutMs`. */
export function createConnectors(
  { authentication, appId }: ConnectorAccess,
  timeoutMs: number,
): (serviceUrl: string) => Promise<ConnectorClient> {
  const factory = authentication.createConnectorFactory(ownClaims(appId));
  const known = new Map<string, Promise<ConnectorClient>>();

  const create = (serviceUrl: string): Promise<ConnectorClient> => {
    const connector = factory.create(serviceUrl).then(sendOnce);
    const oldest = known.keys().next();
    if (known.size >= mostConnectors && !oldest.done) known.delete(oldest.value);
    known.set(serviceUrl, connector);
    connector.catch(() => known.delete(serviceUrl));
    return connector;
  };

  return async (serviceUrl) => {
    const connector = await (known.get(serviceUrl) ?? create(serviceUrl));
    // Asked for here, where a failure is known to be one of ours; within the call it would look like a lost message.
    if (appId !== '' && connector.credentials instanceof AppCredentials) await inTime(connector.credentials.getToken(), timeoutMs);
    return connector;
  };
}
