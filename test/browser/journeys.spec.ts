import { type Spoken, words } from '../http/words.js';
import { type Hand, keyboard, mouse } from './support/hand.js';
import { onPage } from './support/onPage.js';
import { pageWords } from './support/pageWords.js';
import type { Visit } from './support/visit.js';

const hands = { 'by mouse': mouse, 'by keyboard alone': keyboard } as const;
const people = {
  'zh-CN': { partner: '周砚秋', rep: '沈知微', done: '已在服务端放开被拦的域，请重发一封试试。' },
  en: { partner: 'Lena Hartwig', rep: 'Iris Bennett', done: 'The block was lifted on the service side, please try again.' },
} as const;

for (const spoken of ['zh-CN', 'en'] as const) {
  for (const [how, handOf] of Object.entries(hands)) {
    describe(`a first visit, ${how}, in ${spoken}`, function () {
      this.timeout(120_000);
      const stage = onPage();

      it('leads from an example sentence to a representative, a solution and a closed escalation', async () => {
        const visit = await stage().visit({ spoken });
        const hand = handOf(visit.page);
        await arrive(visit);
        await submit(visit, hand, spoken);
        await pickUp(visit, hand, spoken);
        await resolveAndConfirm(visit, hand, spoken);
      });
    });
  }
}

async function arrive({ channel }: Visit): Promise<void> {
  // The first visit finds a channel that receives, and two escalations in it.
  await channel.message('ES-10001').waitFor();
  await channel.message('ES-10002').waitFor();
}

async function submit({ partner }: Visit, hand: Hand, spoken: Spoken): Promise<void> {
  const said = words[spoken];
  await hand.press(partner.chip(pageWords[spoken].example));
  await partner.message(said.selfHelp).waitFor();
  await hand.press(partner.button(said.still));
  await hand.press(partner.button(said.tools));
  await partner.message(said.title).waitFor();
  await hand.press(partner.button(said.submit));
  await partner.message('ES-10003').filter({ hasText: said.waiting }).waitFor();
}

async function pickUp({ partner, channel }: Visit, hand: Hand, spoken: Spoken): Promise<void> {
  const said = words[spoken];
  const post = channel.message('ES-10003');
  await hand.press(post.getByRole('button', { name: said.pickUp, exact: true }));
  await post.filter({ hasText: people[spoken].rep }).waitFor();
  const told = partner.message(said.willContactYou);
  await told.waitFor();
  await told.filter({ hasText: people[spoken].rep }).waitFor();
}

async function resolveAndConfirm({ partner, channel }: Visit, hand: Hand, spoken: Spoken): Promise<void> {
  const said = words[spoken];
  await hand.press(channel.message('ES-10003').getByRole('button', { name: said.resolve, exact: true }));
  await hand.write(channel.form.getByRole('textbox').first(), people[spoken].done);
  await hand.press(channel.form.getByRole('button', { name: said.resolve }).last());
  await partner.message(people[spoken].done).waitFor();
  await hand.press(partner.button(said.resolved));
  await partner.message('ES-10003').filter({ hasText: said.closed }).waitFor();
}
