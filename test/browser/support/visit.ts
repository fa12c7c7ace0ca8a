/** Somebody before the page: a browser context of their own, the three chats by the names that they have on it. */
import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { Spoken } from '../../http/words.js';
import { pageWords } from './pageWords.js';
import { theBrowser } from './shared.js';
import { type Watch, watch } from './watch.js';

export interface VisitOptions {
  readonly spoken?: Spoken;
  readonly width?: number;
  readonly look?: 'light' | 'dark';
  /** What to open, such as `/cards`. */
  readonly path?: string;
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly watch: Watch;
  readonly partner: Chat;
  readonly channel: Chat;
  readonly rep: Chat;
}

/** One of the three chats. */
export class Chat {
  readonly pane: Locator;
  readonly #page: Page;

  constructor(page: Page, role: 'region' | 'tabpanel', name: string) {
    this.#page = page;
    this.pane = page.getByRole(role, { name, includeHidden: true });
  }

  /** Who speaks here. */
  get who(): Locator {
    return this.pane.getByRole('combobox').first();
  }

  /** The box to write in that belongs to the whole chat. */
  get box(): Locator {
    return this.pane.locator('footer').getByRole('textbox');
  }

  /** The newest message with a card that has something to fill in. */
  get form(): Locator {
    return this.pane
      .getByRole('article')
      .filter({ has: this.#page.locator('.card').getByRole('textbox') })
      .last();
  }

  /** The newest message with these words in it. */
  message(words: string | RegExp): Locator {
    return this.pane.getByRole('article').filter({ hasText: words }).last();
  }

  /** A button by the words it begins with, on the newest message that has one. */
  button(words: string | RegExp): Locator {
    return this.pane.getByRole('article').getByRole('button', { name: words }).last();
  }

  /** A sentence under the chat that a press sends. */
  chip(words: string): Locator {
    return this.pane.locator('footer').getByRole('button', { name: words, exact: true });
  }
}

/** Opens the page and waits until it can be used. */
export async function visit(origin: string, { spoken = 'zh-CN', width = 1440, look = 'light', path = '/' }: VisitOptions): Promise<Visit> {
  const browser = await theBrowser();
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: spoken === 'en' ? 'en-US' : 'zh-CN',
    colorScheme: look,
    timezoneId: 'Asia/Shanghai',
  });
  context.setDefaultTimeout(30_000);
  const watched = watch(context, origin);
  const page = await context.newPage();
  await page.goto(origin + path);
  const words = pageWords[spoken];
  const role = width < 1100 ? 'tabpanel' : 'region';
  const chat = (name: string) => new Chat(page, role, name);
  return { page, context, watch: watched, partner: chat(words.partner), channel: chat(words.channel), rep: chat(words.rep) };
}
