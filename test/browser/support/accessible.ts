import axe, { type AxeResults } from 'axe-core';
import { expect } from 'chai';
import type { Page } from 'playwright-core';

/** Where the official renderer is at fault and cannot be made to do it right: the rule, on what, and why it stays. */
const exceptions: readonly { readonly rule: string; readonly on: string; readonly why: string }[] = [];

/** axe-core finds nothing serious or critical in what is shown now. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  // Colours and widths that are still on their way would be judged as they are in between.
  await page.evaluate(
    'Promise.all(document.getAnimations().filter(({ effect }) => effect.getTiming().iterations !== Infinity).map(({ finished }) => finished))',
  );
  const { violations } = await page.evaluate<AxeResults>("axe.run(document, { resultTypes: ['violations'] })");
  const findings = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes
        .filter(({ html }) => !exceptions.some(({ rule, on }) => rule === id && html.includes(on)))
        .map(
          ({ target, html, failureSummary }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${html.slice(0, 200)}\n  ${failureSummary ?? ''}`,
        ),
    );
  expect([...new Set(findings)].slice(0, 20), `${String(findings.length)} findings`).to.deep.equal([]);
}
