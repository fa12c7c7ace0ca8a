import { expect } from 'chai';
import type { Person } from '../client/person.js';
import type { ClientKind } from '../client/room.js';
import { numberTold } from './filing.js';
import { onePickedUp } from './onePickedUp.js';
import { onStage } from './stage.js';
import { type Spoken, words } from './words.js';

const said = {
  'zh-CN': {
    answer: '回复',
    yourAnswer: '你的回复',
    sent: /已作为 ES-\d+ 的回复发给/,
    notAnswer: '不是回复，是新问题',
    takenBack: '已撤回',
    question: '哪个版本的客户端？',
    free: '版本 2410，全公司都是',
    contact: '改联系方式',
    saveContact: '保存联系方式',
    nudge: '催一下',
    early: '还没到时候',
    howItWent: '这次处理怎么样',
    best: '5 很满意',
    word: '想说一句的话',
    score: '评分 5',
    toldResolved: '已解决，请确认',
    thread: '对话',
    update: '给客户的进展',
    updateBody: '您好，您反馈的',
    copy: '复制给别的客户',
    other: '岚舟',
  },
  en: {
    answer: 'Answer',
    yourAnswer: 'Your answer',
    sent: /Sent to .* as your answer to ES-\d+/,
    notAnswer: 'No, a new problem',
    takenBack: 'Taken back',
    question: 'Which version of the client?',
    free: 'Version 2410, everyone has it',
    contact: 'Change contact',
    saveContact: 'Save contact',
    nudge: 'Send a reminder',
    early: 'It is early yet',
    howItWent: 'How did it go',
    best: '5 very good',
    word: 'Anything to add',
    score: 'Rating: 5 of 5',
    toldResolved: 'resolved, please confirm',
    thread: 'Conversation',
    update: 'Update for the customer',
    updateBody: 'Hello, a 21Vianet representative',
    copy: 'Copy to other customer',
    other: '岚舟',
  },
} as const;

const settings = [
  { kind: 'teams', spoken: 'zh-CN' },
  { kind: 'emulator', spoken: 'en' },
] as const satisfies readonly { readonly kind: ClientKind; readonly spoken: Spoken }[];

describe('what the partner does after the pick-up, over HTTP', () => {
  const stage = onStage();

  for (const { kind, spoken } of settings) {
    describe(`on ${kind}, in ${spoken}`, () => {
      const w = words[spoken];
      const s = said[spoken];
      let partner: Person;
      let rep: Person;
      let number: string;

      before(async () => {
        ({ partner, rep, number } = await onePickedUp(stage(), kind, spoken));
      });

      const ask = async (): Promise<void> => {
        await rep.say(`${w.ask} ${number} ${s.question}`);
        await partner.finds(number, s.question, s.yourAnswer);
      };

      it('answers on the card of the question', async () => {
        await ask();
        const card = await partner.finds(number, s.question, s.yourAnswer);
        await partner.press(s.answer, { [s.yourAnswer]: '550 5.4.1' }, { on: card });
        await partner.sees(s.sent);
        await rep.finds(number, '550 5.4.1');
      });

      it('answers by just replying, which can be taken back as a new problem', async () => {
        await ask();
        await partner.say(s.free);
        const receipt = await partner.sees(s.sent);
        expect(partner.buttons(receipt)).to.deep.equal([s.notAnswer]);
        await rep.finds(number, s.free);
        await partner.press(s.notAnswer);
        await partner.sees(s.takenBack, w.whichCustomer);
        await partner.say(w.cancel);
        await partner.say(`${w.status} ${number}`);
        await partner.sees(number, s.question);
        await partner.press(s.answer);
        await partner.say('Outlook');
        await partner.sees(s.sent);
        await partner.say(s.notAnswer);
        await partner.sees(s.takenBack, w.whichCustomer);
        await partner.say(w.cancel);
        await partner.say(`${s.answer} ${number} Outlook 2024`);
        await partner.sees(s.sent);
        await partner.say(`${s.answer} ${number} again`);
        await partner.sees(number, w.pickedUp);
      });

      it('corrects the contact, on the card or in a line', async () => {
        await partner.say(`${w.status} ${number}`);
        await partner.press(s.contact);
        await partner.press(s.saveContact, { [w.phone]: '12345' });
        await partner.sees('“12345”');
        await partner.press(s.saveContact, { [w.phone]: '139 0000 1111', [w.contact]: '林晓' });
        await partner.sees('林晓', '139 0000 1111');
        await rep.finds(number, '林晓', '139 0000 1111');
        await partner.say(`${s.contact} ${number} 010-6512 3456`);
        await partner.sees('林晓', '010-6512 3456');
        await partner.say(`${s.contact} ${number} 010-6512 3456`);
        await partner.sees(spoken === 'en' ? 'That is how it is already' : '没有要改的');
        await rep.say(`${s.contact} ${number} 12345`);
        await rep.sees(spoken === 'en' ? 'for the partner who submitted it' : '由提交的合作伙伴');
      });

      it('asks for a reminder once the target has passed, not before', async () => {
        await partner.say(`${s.nudge} ${number}`);
        await partner.sees(s.early, number);
      });

      it('reads what was said, on both sides', async () => {
        await rep.say(`${w.message} ${number} still looking`);
        for (const reader of [partner, rep]) {
          await reader.say(`${s.thread} ${number}`);
          const shown = await reader.sees('Outlook 2024', 'still looking', '550 5.4.1');
          expect(shown.text, reader.transcript()).to.not.include(s.free);
        }
        await partner.say(`${w.status} ${number}`);
        await partner.press(/^(全部内容|Details)$/);
        await partner.press(s.thread);
        await partner.sees('still looking');
      });

      it('gets a text for the customer, as a message of its own', async () => {
        await partner.say(`${w.status} ${number}`);
        await partner.press(s.update);
        const body = await partner.sees(s.updateBody);
        expect(body.text).to.not.include('ES-');
        await partner.say(`${s.update} ${number}`);
        await partner.sees(s.updateBody);
        await rep.say(`${s.update} ${number}`);
        await rep.sees(spoken === 'en' ? 'for the partner who submitted it' : '由提交的合作伙伴');
      });

      it('copies it for another customer: only the customer is asked for', async () => {
        await partner.say(`${s.copy} ${number}`);
        await partner.sees(number, w.whichCustomer);
        await partner.say(s.other);
        const form = await partner.sees(w.severity, s.other);
        expect(partner.reads(w.description), form.text).to.include(spoken === 'en' ? "guests can't join" : '收不到外部邮件');
        await partner.press(w.submit);
        const copied = await numberTold(partner, w);
        expect(copied).to.not.equal(number);
        await partner.say(`${w.details} ${number}`);
        await partner.press(s.copy);
        await partner.sees(number, w.whichCustomer);
        await partner.say(w.cancel);
      });

      it('rates in the tap that confirms, or in the line that says it', async () => {
        await rep.say(`${w.resolve} ${number} fixed`);
        const card = await partner.finds(number, s.toldResolved, s.howItWent);
        await partner.press(w.resolved, { [s.howItWent]: s.best, [s.word]: '很快 quick' }, { on: card });
        await partner.sees(number, /closed|已关闭/i);
        await rep.finds(number, s.score, '很快 quick');
        await partner.say(`${w.notSolved} ${number} again`);
        await rep.say(`${w.pickUp} ${number}`);
        await rep.say(`${w.resolve} ${number} fixed again`);
        await partner.finds(number, 'fixed again');
        await partner.say(`${w.resolved} ${number} 4 ok now`);
        await rep.finds(number, '4', 'ok now');
      });
    });
  }
});
