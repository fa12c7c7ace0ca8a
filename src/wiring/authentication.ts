import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  type ClaimsIdentity,
  type ConnectorClient,
  ConnectorFactory,
  type UserTokenClient,
} from 'botframework-connector';
import { botAuthSettings } from '../config/botAuthSettings.js';
import type { BotIdentity } from '../config/botIdentity.js';
import { type Kept, kept } from './kept.js';

/** A bot talks to a handful of service URLs; a client that invents new ones must not fill the memory. */
const mostClients = 200;

/** Our app, as the token names it; nothing in local mode. */
const appOf = (claims: ClaimsIdentity): string => claims.getClaimValue('aud') ?? '';

class ReusingFactory extends ConnectorFactory {
  constructor(
    private readonly factory: ConnectorFactory,
    private readonly app: string,
    private readonly connectors: Kept<ConnectorClient>,
  ) {
    super();
  }

  create(serviceUrl: string, audience?: string): Promise<ConnectorClient> {
    return this.connectors(`${this.app} ${audience} ${serviceUrl}`, () => this.factory.create(serviceUrl, audience));
  }
}

/**
 * The SDK's adapter makes two REST clients for each turn, pipelines and all, which costs more than what they send. They keep nothing of a
 * turn, so they are made once for each app, audience and service URL. Who asks for a factory of their own (`notify/`) gets the SDK's.
 */
class ReusingAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #connectors = kept<ConnectorClient>(mostClients);
  readonly #tokenClients = kept<UserTokenClient>(mostClients);

  override async authenticateRequest(activity: Activity, header: string): Promise<AuthenticateRequestResult> {
    const result = await super.authenticateRequest(activity, header);
    const { connectorFactory, claimsIdentity } = result;
    if (!connectorFactory) return result;
    return { ...result, connectorFactory: new ReusingFactory(connectorFactory, appOf(claimsIdentity), this.#connectors) };
  }

  override createUserTokenClient(claims: ClaimsIdentity): Promise<UserTokenClient> {
    return this.#tokenClients(appOf(claims), () => super.createUserTokenClient(claims));
  }
}

/** How the bot proves who it is and checks who calls, in its cloud. Without an identity (local mode) nobody is checked. */
export const createAuthentication = (identity: BotIdentity | undefined): ConfigurationBotFrameworkAuthentication =>
  new ReusingAuthentication(botAuthSettings(identity));
