import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { projectRoot } from '../../src/projectRoot.js';

const sheet = readFileSync(join(projectRoot, 'src/page/look/colors.css'), 'utf8');

/** A colour in the light and in the dark look, whether it is said directly or is another's. */
function both(name: string): readonly [string, string] {
  const said = new RegExp(`--${name}: ([^;]+);`).exec(sheet)?.[1] ?? '';
  const other = /^var\(--([\w-]+)\)$/.exec(said)?.[1];
  if (other !== undefined) return both(other);
  const [, light, dark] = /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(said) ?? [undefined, said, said];
  if (light === undefined || dark === undefined || !light.startsWith('#')) throw new Error(`no colour --${name}`);
  return [light, dark];
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG's ratio: 4.5 for text, 3 for the edge of a control. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function expectContrast(front: string, back: string, least: number): void {
  for (const look of [0, 1] as const) {
    const ratio = contrast(both(front)[look], both(back)[look]);
    expect(ratio, `--${front} on --${back}, ${look === 0 ? 'light' : 'dark'}`).to.be.at.least(least);
  }
}

describe("the page's colours", () => {
  it('let every text of a card be read on every container, in both looks', () => {
    for (const back of ['default', 'emphasis', 'accent', 'good', 'warning', 'attention'])
      for (const front of ['text', 'subtle', 'accent', 'good', 'warning', 'attention']) expectContrast(`ac-${front}`, `ac-on-${back}`, 4.5);
  });

  it("let the page's own texts be read, and the edges of its controls be seen", () => {
    for (const back of ['back', 'pane', 'surface', 'mine', 'hover'])
      for (const front of ['text', 'subtle']) expectContrast(front, back, 4.5);
    expectContrast('on-fill', 'fill', 4.5);
    for (const back of ['pane', 'surface']) expectContrast('control', back, 3);
    expectContrast('accent', 'surface', 4.5);
  });
});
