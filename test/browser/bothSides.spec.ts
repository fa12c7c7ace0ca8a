import { expect } from 'chai';
import type { Locator } from 'playwright-core';
import { type Spoken, words } from '../http/words.js';
import { onPage } from './support/onPage.js';
import { pageWords } from './support/pageWords.js';
import { submitted } from './support/submit.js';
import type { Chat, Visit } from './support/visit.js';

const colleague = '高屿';

const said = {
  'zh-CN': {
    question: '错误里的关联 ID 是什么？',
    answerButton: '回复',
    answer: '关联 ID 是 7f3a',
    firstFix: '已在服务端放开被拦的域',
    again: '又出现了同样的错误',
    openAgain: '重新打开',
    secondFix: '已把该域加入长期允许名单',
    rating: '5 很满意',
    praise: '第二次很快',
    rated: '评分 5',
    onceMore: '周一又拦下了一封',
    handedTo: '转给你了',
    details: /^全部内容$/,
    ownedBy: (who: string) => `${who} 已受理`,
    state: { pickedUp: '已受理 · ', resolved: '已解决，请确认', awaiting: '已解决，待确认' },
  },
  en: {
    question: 'Which correlation ID does the error show?',
    answerButton: 'Answer',
    answer: 'The correlation ID is 7f3a',
    firstFix: 'The block was lifted on the service side',
    again: 'The same error is back',
    openAgain: 'Open again',
    secondFix: 'The domain is on the permanent allow list now',
    rating: '5 very good',
    praise: 'The second time was fast',
    rated: '5 of 5',
    onceMore: 'One more was blocked on Monday',
    handedTo: 'to you',
    details: /^(?:Full details|Details)$/,
    ownedBy: (who: string) => `Picked up by ${who}`,
    state: { pickedUp: 'Picked up by ', resolved: 'Resolved, please confirm', awaiting: 'Resolved, awaiting confirmation' },
  },
} as const satisfies Record<Spoken, unknown>;

for (const spoken of ['zh-CN', 'en'] as const) {
  describe(`both sides on the page, in ${spoken}`, function () {
    this.timeout(120_000);
    const stage = onPage();

    it('ask, answer, transfer, resolve, open again and rate, and each sees what the other does without asking', async () => {
      const life = await submittedLife(await stage().visit({ spoken }), spoken);
      await pickUp(life);
      await askAndAnswer(life);
      await transfer(life);
      await resolve(life, said[spoken].firstFix);
      await openAgain(life);
      await pickUp(life);
      await transfer(life);
      await resolve(life, said[spoken].secondFix);
      await rate(life);
      await openOnceMore(life);
    });
  });
}

/** An escalation on its way, and who looks at it. */
interface Life extends Visit {
  readonly spoken: Spoken;
  readonly number: string;
}

/** In the representative's pane is the colleague, who speaks the page's language. */
async function submittedLife(visit: Visit, spoken: Spoken): Promise<Life> {
  const { rep } = visit;
  await rep.who.selectOption({ label: colleague });
  if (spoken === 'en') await rep.chip(pageWords['zh-CN'].otherLanguage).click();
  return { ...visit, spoken, number: await submitted(visit, spoken) };
}

/** The card that is kept true; words of either side stand below it and name the escalation, too. */
const card = ({ page, spoken, number }: Life, { pane }: Chat, shown: string): Locator =>
  pane
    .getByRole('article')
    .filter({ hasText: number })
    .filter({ has: page.getByRole('button', { name: said[spoken].details }) })
    .filter({ hasText: shown })
    .last();

const press = (where: Locator, name: string): Promise<void> => where.getByRole('button', { name, exact: true }).last().click();

/** The newest card with a box to write in and this button: a press on another card may still be on its way to it. */
async function fill({ page }: Life, { pane }: Chat, text: string, button: string): Promise<void> {
  const asks = pane
    .getByRole('article')
    .filter({ has: page.locator('.card').getByRole('textbox') })
    .filter({ has: page.getByRole('button', { name: button, exact: true }) })
    .last();
  await asks.getByRole('textbox').first().fill(text);
  await press(asks, button);
}

async function pickUp(life: Life): Promise<void> {
  const { spoken, channel, partner } = life;
  await press(card(life, channel, words[spoken].waiting), words[spoken].pickUp);
  await partner.message(words[spoken].willContactYou).waitFor();
  await card(life, partner, said[spoken].state.pickedUp).waitFor();
}

async function askAndAnswer(life: Life): Promise<void> {
  const { spoken, channel, partner } = life;
  const w = words[spoken];
  const s = said[spoken];
  await press(card(life, channel, w.pickedUp), w.ask);
  await fill(life, channel, s.question, w.sendQuestion);
  await card(life, channel, w.waitsForPartner).waitFor();
  await card(life, partner, w.needsYou).waitFor();
  await partner.message(s.question).waitFor();
  await fill(life, partner, s.answer, s.answerButton);
  await channel.message(s.answer).waitFor();
  await card(life, channel, w.pickedUp).waitFor();
  await card(life, partner, s.state.pickedUp).waitFor();
}

async function transfer(life: Life): Promise<void> {
  const { spoken, channel, partner, rep, page } = life;
  const w = words[spoken];
  const s = said[spoken];
  await press(card(life, channel, w.pickedUp), w.more);
  await press(channel.pane, w.transfer);
  const asks = channel.pane
    .getByRole('article')
    .filter({ has: page.getByRole('radio', { name: colleague }) })
    .last();
  await asks.getByRole('radio', { name: colleague }).check();
  await press(asks, w.transfer);
  await rep.message(s.handedTo).waitFor();
  await card(life, rep, s.ownedBy(colleague)).waitFor();
  await card(life, channel, s.ownedBy(colleague)).waitFor();
  await card(life, partner, s.state.pickedUp + colleague).waitFor();
}

/** By the colleague, in their own chat. */
async function resolve(life: Life, done: string): Promise<void> {
  const { spoken, channel, partner, rep } = life;
  await press(card(life, rep, said[spoken].ownedBy(colleague)), words[spoken].resolve);
  await fill(life, rep, done, words[spoken].resolve);
  await partner.message(done).waitFor();
  await card(life, partner, said[spoken].state.resolved).waitFor();
  for (const chat of [rep, channel]) await card(life, chat, said[spoken].state.awaiting).waitFor();
}

async function openAgain(life: Life): Promise<void> {
  const { spoken, partner } = life;
  await partner.button(words[spoken].notSolved).click();
  await fill(life, partner, said[spoken].again, said[spoken].openAgain);
  await isOpenAgain(life, said[spoken].again);
}

async function rate(life: Life): Promise<void> {
  const { page, spoken, channel, partner, rep } = life;
  const s = said[spoken];
  // The card that is kept true asks the same, and may be there before the message.
  const asks = partner.pane
    .getByRole('article')
    .filter({ hasText: s.secondFix })
    .filter({ hasNot: page.getByRole('button', { name: s.details }) })
    .filter({ has: page.getByRole('radio', { name: s.rating }) })
    .last();
  await asks.getByRole('radio', { name: s.rating }).check();
  await asks.getByRole('textbox').fill(s.praise);
  await press(asks, words[spoken].resolved);
  const told = rep.message(s.praise);
  await told.waitFor();
  expect(await told.textContent()).to.contain(s.rated);
  for (const chat of [partner, rep, channel]) await card(life, chat, words[spoken].closed).waitFor();
}

/** A closed one is opened again by a line. */
async function openOnceMore(life: Life): Promise<void> {
  const { page, spoken, number, partner } = life;
  await partner.box.fill(`${words[spoken].notSolved} ${number} ${said[spoken].onceMore}`);
  await page.keyboard.press('Enter');
  await isOpenAgain(life, said[spoken].onceMore);
}

/** Whoever had it reads why; the channel can pick it up. */
async function isOpenAgain(life: Life, why: string): Promise<void> {
  const { spoken, channel, partner, rep } = life;
  await rep.message(why).waitFor();
  for (const chat of [partner, channel]) await card(life, chat, words[spoken].waiting).waitFor();
  await card(life, channel, words[spoken].waiting).getByRole('button', { name: words[spoken].pickUp, exact: true }).waitFor();
}
