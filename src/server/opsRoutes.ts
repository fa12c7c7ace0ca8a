import type { Server } from 'restify';
import { errorReference } from '../errorReference.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import { reject } from './answer.js';

/** Whether one part does its work, and if not, why: a sentence for the operator, nothing of a customer in it. `note`: it will not always. */
export type PartReadiness = { readonly ok: true; readonly note?: string } | { readonly ok: false; readonly why: string };

/** By the name of the part: `store`, `notices`, `places`, `holidays`. */
export type Readiness = Readonly<Record<string, PartReadiness>>;

export interface OpsRoutes {
  readonly ready: () => Promise<Readiness>;
  readonly metrics: Pick<Metrics, 'text' | 'contentType'>;
  readonly log: Log;
}

/** GET /readyz: 200, or 503 naming the part that is not ready. GET /metrics: Prometheus' text. */
export function addOpsRoutes(server: Server, { ready, metrics, log }: OpsRoutes): void {
  server.get('/readyz', async (_request, response) => {
    const parts = await ready().catch((error: unknown): Readiness => {
      const reference = errorReference();
      log.error({ err: error, reference }, 'readiness could not be told');
      return { readiness: { ok: false, why: `It could not be told. Reference: ${reference}.` } };
    });
    const isReady = Object.values(parts).every((part) => part.ok);
    response.send(isReady ? 200 : 503, { ready: isReady, parts });
  });

  server.get('/metrics', async (_request, response) => {
    try {
      response.sendRaw(200, await metrics.text(), { 'Content-Type': metrics.contentType });
    } catch (error) {
      const reference = errorReference();
      log.error({ err: error, reference }, 'metrics could not be read');
      reject(response, { status: 500, code: 'Failed', message: `Metrics could not be read. Reference: ${reference}.` });
    }
  });
}
