/** How somebody works the page: with the mouse, or with nothing but the keyboard. */
import type { Locator, Page } from 'playwright-core';

export interface Hand {
  /** A button, a link, or what can be pressed on a card. */
  press(target: Locator): Promise<void>;
  /** Puts these words in place of what stands in the box. */
  write(box: Locator, words: string): Promise<void>;
  /** One option of a drop-down list, by its text. */
  choose(list: Locator, option: string): Promise<void>;
  /** One of several radio buttons. */
  pick(radio: Locator): Promise<void>;
}

export const mouse = (page: Page): Hand => ({
  press: (target) => target.click(),
  async write(box, words) {
    await box.click({ clickCount: 3 });
    await page.keyboard.type(words);
  },
  // The list that drops down is the system's own and not on the page.
  choose: async (list, option) => void (await list.selectOption({ label: await optionOf(list, option) })),
  pick: (radio) => radio.click(),
});

/** Tab to get there, Enter and the space bar to press, the arrows to choose. */
export function keyboard(page: Page): Hand {
  let usesSpace = false;
  const key = (name: string) => page.keyboard.press(name);
  return {
    async press(target) {
      await tabTo(page, target);
      // Either must do everywhere.
      usesSpace = !usesSpace;
      await key(usesSpace ? 'Space' : 'Enter');
    },
    async write(box, words) {
      await tabTo(page, box);
      await key('ControlOrMeta+a');
      await page.keyboard.type(words);
    },
    async choose(list, option) {
      await tabTo(page, list);
      const label = await optionOf(list, option);
      for (let at = 0; at < 20 && (await list.locator('option:checked').textContent()) !== label; at += 1) await key('ArrowDown');
    },
    async pick(radio) {
      await tabTo(page, radio.locator('xpath=ancestor::*[@role="radiogroup"]').getByRole('radio'));
      for (let at = 0; at < 20 && !(await radio.isChecked()); at += 1) await key('ArrowDown');
    },
  };
}

/** More than there is to stop at on any page of the tests. */
const mostStops = 300;

/** Fails when Tab never gets to any of these, or when it cannot be seen that it is there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.first().waitFor();
  const reached = target.and(page.locator(':focus'));
  for (let stops = 0; (await reached.count()) === 0; stops += 1) {
    if (stops === mostStops) throw new Error(`Tab does not lead to ${String(target)}`);
    await page.keyboard.press('Tab');
  }
  // A box to write in shows it on its frame.
  const isSeen = await reached.evaluate((it) => {
    const { getComputedStyle } = it.ownerDocument.defaultView;
    return getComputedStyle(it).outlineStyle !== 'none' || getComputedStyle(it.closest('form') ?? it).boxShadow !== 'none';
  });
  if (!isSeen) throw new Error(`It cannot be seen that the focus is on ${String(target)}`);
}

async function optionOf(list: Locator, text: string): Promise<string> {
  return (await list.locator('option', { hasText: text }).textContent()) ?? text;
}
