import type { Spoken } from '../../http/words.js';
import { words } from '../../http/words.js';
import { pageWords } from './pageWords.js';
import type { Visit } from './visit.js';

/** The way from a typed sentence to the form, which stands in the partner's chat then. */
export async function formOpen(
  { page, partner }: Visit,
  spoken: Spoken = 'zh-CN',
  sentence: string = pageWords[spoken].example,
): Promise<void> {
  const said = words[spoken];
  await partner.box.fill(sentence);
  await page.keyboard.press('Enter');
  await partner.button(said.still).click();
  await partner.button(said.tools).click();
  await partner.form.getByText(said.title).first().waitFor();
}

/** Sends the form that stands in the partner's chat; the new escalation's number. */
export async function send({ partner }: Visit, spoken: Spoken = 'zh-CN'): Promise<string> {
  await partner.form.getByRole('button', { name: words[spoken].submit }).click();
  const card = partner.message(words[spoken].waiting).filter({ hasText: /ES-\d+/ });
  return /ES-\d+/.exec((await card.textContent()) ?? '')?.[0] ?? '';
}

/** Both at once. */
export async function submitted(visit: Visit, spoken: Spoken = 'zh-CN', sentence?: string): Promise<string> {
  await formOpen(visit, spoken, sentence);
  return send(visit, spoken);
}
