/** The Bot Connector's addresses: `{serviceUrl}/v3/conversations/…`. */
import type { Request, Response, Server } from 'restify';
import type { z } from 'zod';
import { errorReference } from '../../errorReference.js';
import { ClientGone } from '../readBody.js';
import { type ActivityBody, type Answer, activityShape, createConnector, failed, newConversationShape } from './connector.js';
import { connectorPath, type LocalParts } from './parts.js';
import { foreignPage, readAs } from './reading.js';

const notThere = failed(404, 'ResourceNotFound', 'The connector has no such address.');
const notSo = failed(405, 'MethodNotAllowed', 'The connector does not know this method here.');

/** A message of a bot may have about so many bytes; Teams counts UTF-16. */
const largestMessage = 100 * 1024;

/** The parts of the address after `/v3/conversations`, or undefined when it is another or wrongly encoded. */
function steps(url: string | undefined): readonly string[] | undefined {
  const path = (url ?? '').split('?')[0]?.slice(connectorPath.length).replace(/\/+$/, '') ?? '';
  const match = /^\/+v3\/conversations(?:\/(.*))?$/.exec(path);
  if (match === null) return undefined;
  try {
    return match[1] === undefined ? [] : match[1].split('/').map(decodeURIComponent);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

export function addConnectorRoutes(server: Server, parts: LocalParts): void {
  const connector = createConnector(parts);

  /** `messageIn`: what of the body is a message, and so of bounded size. */
  const withBody = async <Body>(
    request: Request,
    shape: z.ZodType<Body>,
    messageIn: (body: Body) => unknown,
    then: (body: Body) => Answer,
  ): Promise<Answer> => {
    const body = await readAs(request, shape);
    if (!body.ok) return failed(body.refused.status, body.refused.code, body.refused.message);
    if (JSON.stringify(messageIn(body.value) ?? {}).length * 2 > largestMessage)
      return failed(413, 'MessageSizeTooBig', 'Message size too large.');
    return then(body.value);
  };
  const withActivity = (request: Request, then: (activity: ActivityBody) => Answer): Promise<Answer> =>
    withBody(request, activityShape, (activity) => activity, then);
  const created = (request: Request): Promise<Answer> =>
    withBody(request, newConversationShape, ({ activity }) => activity, connector.create);

  const answer = async (request: Request): Promise<Answer> => {
    const foreign = foreignPage(request);
    if (foreign !== undefined) return failed(foreign.status, foreign.code, foreign.message);
    const method = request.method;
    const [id, part, item, inner, ...more] = steps(request.url) ?? ['', '', '', '', ''];
    if (id === undefined) return method === 'POST' ? created(request) : notSo;
    if (more.length > 0) return notThere;
    if (part === 'members' && inner === undefined) {
      if (method !== 'GET') return notSo;
      return item === undefined ? connector.members(id) : connector.member(id, item);
    }
    if (part === 'pagedmembers' && item === undefined) return method === 'GET' ? connector.pagedMembers(id) : notSo;
    if (part !== 'activities') return notThere;
    if (inner !== undefined) return inner === 'members' && method === 'GET' ? connector.members(id, item) : notThere;
    if (method === 'POST') return withActivity(request, (activity) => connector.post(id, activity, item));
    if (item === undefined) return notSo;
    if (method === 'PUT') return withActivity(request, (activity) => connector.update(id, item, activity));
    return method === 'DELETE' ? connector.remove(id, item) : notSo;
  };

  const serve = async (request: Request, response: Response): Promise<void> => {
    try {
      const { status, body } = await answer(request);
      if (status === 413) response.setHeader('Connection', 'close');
      response.send(status, body);
    } catch (error) {
      if (error instanceof ClientGone) return;
      const reference = errorReference();
      parts.log.error({ err: error, reference }, 'the local connector failed');
      const { status, body } = failed(500, 'ServiceError', `Something went wrong here. Reference: ${reference}.`);
      response.send(status, body);
    }
  };
  for (const method of ['get', 'post', 'put', 'del'] as const) server[method](`${connectorPath}/*`, serve);
}
