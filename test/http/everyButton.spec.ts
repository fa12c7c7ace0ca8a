import { expect } from 'chai';
import type { Person } from '../client/person.js';
import type { Seen } from '../client/screen.js';
import { file } from './filing.js';
import { onStage, partnerAt, repAt, type Stage } from './stage.js';
import { type Spoken, type Words, words } from './words.js';

/** A point of a conversation where buttons are there to be pressed: how one comes there, from nothing. */
interface Point {
  readonly name: string;
  readonly come: (stage: Stage, spoken: Spoken, w: Words) => Promise<Person>;
}

const sentence = (spoken: Spoken): string =>
  spoken === 'en' ? "Bluefern Teams guests can't join a meeting" : '长屿 Teams 会议进不去 提示无权限';

const partnerSaying =
  (line: (spoken: Spoken, w: Words) => string, ...presses: readonly ('still' | 'tools' | 'none')[]): Point['come'] =>
  async (stage, spoken, w) => {
    const partner = partnerAt(stage, 'emulator', spoken);
    await partner.say(line(spoken, w));
    for (const press of presses) await partner.press(w[press]);
    return partner;
  };

const filed: Point['come'] = async (stage, spoken, w) => {
  const partner = partnerAt(stage, 'emulator', spoken);
  await partner.say(`${w.status} ${await file(partner, w, sentence(spoken))}`);
  return partner;
};

const representative: Point['come'] = async (stage, spoken, w) => {
  const number = await file(partnerAt(stage, 'webChat', spoken), w, sentence(spoken));
  const rep = await repAt(stage, 'emulator', spoken);
  await rep.say(`${w.pickUp} ${number}`);
  await rep.say(`${w.status} ${number}`);
  return rep;
};

/** The partner has been asked something, and looks at the card. */
const askedSomething: Point['come'] = async (stage, spoken, w) => {
  const partner = partnerAt(stage, 'emulator', spoken);
  const number = await file(partner, w, sentence(spoken));
  const rep = await repAt(stage, 'webChat', spoken);
  await rep.say(`${w.pickUp} ${number}`);
  await rep.say(`${w.ask} ${number} ${w.errorText}`);
  await partner.finds(number, /需要你补充|has a question/);
  await partner.say(`${w.status} ${number}`);
  return partner;
};

const points: readonly Point[] = [
  {
    name: 'the welcome card',
    come: async (stage, spoken) => {
      const partner = partnerAt(stage, 'emulator', spoken);
      await partner.arrives();
      return partner;
    },
  },
  {
    name: 'the customer',
    come: async (stage, spoken, w) => {
      // Somebody has to have escalated for a customer before it comes as a button.
      if (spoken === 'zh-CN') await file(partnerAt(stage, 'webChat', spoken), w, sentence(spoken));
      return partnerSaying((_spoken, each) => each.report)(stage, spoken, w);
    },
  },
  { name: 'several customers', come: partnerSaying(() => 'jingyu') },
  { name: 'the service', come: partnerSaying((spoken) => (spoken === 'en' ? 'Bluefern' : '长屿')) },
  { name: 'a suspended subscription', come: partnerSaying(() => 'yunkuo1.example Exchange 5.4.1') },
  { name: 'a customer without subscriptions', come: partnerSaying(() => 'qiwuzy.example') },
  { name: 'the symptom', come: partnerSaying((spoken) => (spoken === 'en' ? 'Bluefern SharePoint' : '长屿 SharePoint')) },
  { name: 'self-help', come: partnerSaying(() => 'changyu.example OneDrive 0x8007016a') },
  { name: 'eligibility', come: partnerSaying(() => 'changyu.example OneDrive 0x8007016a', 'still') },
  { name: 'eligibility, none', come: partnerSaying(() => 'changyu.example OneDrive 0x8007016a', 'still', 'none') },
  { name: 'a line that is not understood', come: partnerSaying(() => 'qwertz uiop') },
  { name: 'a submitted escalation', come: filed },
  { name: 'a question that waits for its answer', come: askedSomething },
  { name: 'an escalation that the representative owns', come: representative },
];

/** What differs from one conversation to the next though the bot says the same. */
const alike = (seen: readonly Seen[]): readonly string[] =>
  seen
    .map((one) =>
      one.text
        .replace(/ES-\d{5,6}/g, 'NO')
        .replace(/\d{1,2}:\d{2}/g, 'TIME')
        .replace(/(?<= )#\d{3}|emulator-\S+?(?=[，,\s”"]|$)/g, 'WHO'),
    )
    .sort();

describe("every button's words, typed, do what the button does, over HTTP", () => {
  const stage = onStage();

  for (const spoken of ['zh-CN', 'en'] as const satisfies readonly Spoken[]) {
    for (const { name, come } of points) {
      it(`at ${name}, in ${spoken}`, async () => {
        const w = words[spoken];
        const scout = await come(stage(), spoken, w);
        const newest = scout.all[scout.all.length - 1];
        const sending =
          newest?.view?.parts.buttons.filter((button) => button.kind === 'Action.Submit' || button.kind === 'Action.Execute') ?? [];
        expect(sending.length, scout.transcript()).to.be.greaterThan(0);
        for (const { title } of sending) {
          const presser = await come(stage(), spoken, w);
          await presser.press(title);
          const pressed = alike(presser.news);
          const typist = await come(stage(), spoken, w);
          await typist.say(title);
          expect(alike(typist.news), `“${title}” typed\n${typist.transcript()}\n${presser.transcript()}`).to.deep.equal(pressed);
        }
      });
    }
  }
});
