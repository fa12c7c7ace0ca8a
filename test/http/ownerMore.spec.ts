import { expect } from 'chai';
import type { Person } from '../client/person.js';
import type { ClientKind } from '../client/room.js';
import { onePickedUp } from './onePickedUp.js';
import { onStage } from './stage.js';
import { type Spoken, words } from './words.js';

const settings = [
  { kind: 'teams', spoken: 'zh-CN', noteIt: '先查传输日志', reason: '只影响一个人', asked: '你申请的是', unknown: '不像服务请求编号' },
  {
    kind: 'emulator',
    spoken: 'en',
    noteIt: 'Check the transport logs first',
    reason: 'One person only',
    asked: 'you asked for',
    unknown: "doesn't look like a service request number",
  },
] as const satisfies readonly { readonly kind: ClientKind; readonly spoken: Spoken; readonly [text: string]: string }[];

describe('what else the owner can do, over HTTP', () => {
  const stage = onStage();

  for (const { kind, spoken, noteIt, reason, asked, unknown } of settings) {
    describe(`on ${kind}, in ${spoken}`, () => {
      const w = words[spoken];
      let partner: Person;
      let rep: Person;
      let number: string;

      before(async () => {
        ({ partner, rep, number } = await onePickedUp(stage(), kind, spoken));
      });

      const toMore = async (): Promise<void> => {
        await rep.say(`${w.status} ${number}`);
        await rep.press(w.more);
      };

      it('stands behind one button, with a way back, pressed or typed', async () => {
        await toMore();
        expect(rep.buttons()).to.include.members([w.back, w.release, w.changeSeverity, w.serviceRequest, w.note]);
        await rep.press(w.back);
        expect(rep.buttons()).to.include(w.resolve);
        await rep.say(`${w.status} ${number}`);
        await rep.sees(number, w.pickedUp);
        await rep.say(w.more);
        await rep.sees(number, spoken === 'en' ? 'More on' : '还可以做的');
        await rep.say(w.back);
        await rep.sees(number, spoken === 'en' ? 'nothing was changed' : /没有|未/);
      });

      it('is an internal note that never reaches the partner, and is in the history of representatives', async () => {
        await toMore();
        await rep.press(w.note);
        await rep.press(w.saveNote, { [spoken === 'en' ? 'Note' : '备注']: noteIt });
        await rep.say(`${w.note} ${number} ${noteIt} 2`);
        await rep.sees(number, spoken === 'en' ? 'The partner does not see it' : '合作伙伴看不到');
        await rep.say(`history ${number}`);
        await rep.sees(noteIt, `${noteIt} 2`);
        await partner.say(`history ${number}`);
        await partner.sees(number);
        expect(partner.transcript()).not.to.include(noteIt);
      });

      it('is another severity, with a reason that the partner reads', async () => {
        await toMore();
        await rep.press(w.changeSeverity);
        await rep.press(w.changeSeverity, {
          [spoken === 'en' ? 'Severity' : '级别']: 'B',
          [spoken === 'en' ? 'Why' : '原因']: reason,
        });
        await partner.finds(number, asked, reason);
        await rep.say(`${w.changeSeverity} ${number} B ${reason}`);
        await rep.sees(number, spoken === 'en' ? 'That is how it is already' : '和现在的一样');
        await rep.say(`${w.changeSeverity} ${number} C ${reason} 2`);
        await partner.finds(number, asked, `${reason} 2`);
      });

      it("is 21Vianet's own number, shown on the card from then on", async () => {
        await toMore();
        await rep.press(w.serviceRequest);
        await rep.press(w.saveNumber, { [spoken === 'en' ? 'Number' : '编号']: 'soon' });
        await rep.sees(unknown);
        await rep.press(w.saveNumber, { [spoken === 'en' ? 'Number' : '编号']: '118204775' });
        await partner.finds(number, '118204775');
        await rep.say(`${w.serviceRequest} ${number} SR-2026-118204`);
        await partner.finds(number, 'SR-2026-118204');
        await rep.say(`${w.status} ${number}`);
        await rep.sees(number, 'SR-2026-118204');
      });

      it('is giving it back with a reason, and no longer theirs then', async () => {
        await rep.say(`${w.release} ${number} ${reason}`);
        await partner.finds(number, spoken === 'en' ? 'back in the queue' : '已回到队列');
        await rep.say(`${w.more} ${number}`);
        await rep.sees(number, w.waiting);
        await rep.say(`history ${number}`);
        await rep.sees(spoken === 'en' ? 'returned it to the queue' : '放回队列', reason);
      });
    });
  }
});
