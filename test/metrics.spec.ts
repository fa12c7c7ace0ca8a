import { expect } from 'chai';
import { createMetrics } from '../src/metrics.js';
import type { NotifyMetrics } from '../src/notify/notifyMetrics.js';

function metricsOf(lanes = 0, oldest?: number) {
  return createMetrics({
    backlog: async () => (oldest === undefined ? { lanes } : { lanes, oldest }),
    deadlinesMissed: async () => 4,
    storeWritable: () => lanes === 0,
    now: () => 100_000,
  });
}

describe('the metrics', () => {
  it('count turns by outcome and how long they took', async () => {
    const metrics = metricsOf();
    metrics.turn('handled', 0.02);
    metrics.turn('handled', 0.3);
    metrics.turn('rejected', 0.001);
    const text = await metrics.text();
    expect(text).to.include('escalation_bot_turn_seconds_count{outcome="handled"} 2');
    expect(text).to.include('escalation_bot_turn_seconds_bucket{le="0.025",outcome="handled"} 1');
    expect(text).to.include('escalation_bot_turn_seconds_count{outcome="rejected"} 1');
  });

  it('count sends as the notifier tells of them', async () => {
    const metrics = metricsOf();
    const told: NotifyMetrics = metrics;
    told.attempted('message', 'sent');
    told.attempted('message', 'failed', 'blocked');
    told.arrived(2000);
    const text = await metrics.text();
    expect(text).to.include('escalation_bot_deliveries_total{what="message",outcome="sent",why=""} 1');
    expect(text).to.include('escalation_bot_deliveries_total{what="message",outcome="failed",why="blocked"} 1');
    expect(text).to.include('escalation_bot_delivery_lag_seconds_sum 2');
  });

  it('ask for the backlog and the missed deadlines when they are read', async () => {
    const text = await metricsOf(3, 40_000).text();
    expect(text)
      .to.match(/^escalation_bot_lanes_waiting 3$/m)
      .and.to.match(/^escalation_bot_oldest_notice_seconds 60$/m);
    expect(text).to.match(/^escalation_bot_deadlines_missed 4$/m);
    expect(await metricsOf().text()).to.match(/^escalation_bot_oldest_notice_seconds 0$/m);
  });

  it('say whether changes can be made durable, and tell of the process itself', async () => {
    expect(await metricsOf(0).text())
      .to.match(/^escalation_bot_store_writable 1$/m)
      .and.to.include('nodejs_eventloop_lag_seconds');
    expect(await metricsOf(1).text()).to.match(/^escalation_bot_store_writable 0$/m);
  });
});
