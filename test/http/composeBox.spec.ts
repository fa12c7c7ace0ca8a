import { expect } from 'chai';
import { CardView } from '../client/cardView.js';
import { type Json, objectAt, objectsAt, textAt } from '../client/json.js';
import { heMuyang, lena, luo, shen, stranger, zhou } from '../client/people.js';
import type { Person } from '../client/person.js';
import { viewText } from '../client/screen.js';
import { file } from './filing.js';
import { onStage } from './stage.js';
import { words } from './words.js';

const w = words['zh-CN'];
const phone = /138 ?1234 ?5678/;

/** As Teams asks while somebody types in the compose box. */
const invoke = (person: Person, value: unknown, name = 'composeExtension/query'): Promise<Json> =>
  person.send({ type: 'invoke', name, value });

const search = (person: Person, typed: string, queryOptions = { skip: 0, count: 25 }): Promise<Json> =>
  invoke(person, { commandId: 'searchEscalations', parameters: [{ name: 'words', value: typed }], queryOptions });

const found = (answer: Json): readonly Json[] => objectsAt(objectAt(answer, 'composeExtension'), 'attachments');
const numbers = (answer: Json): readonly string[] =>
  found(answer).map((each) => textAt(objectAt(objectAt(each, 'preview'), 'content'), 'title').split(' ')[0] ?? '');
const said = (answer: Json): string => {
  const { type, text, ...rest } = objectAt(answer, 'composeExtension');
  expect({ type, rest }).to.deep.equal({ type: 'message', rest: {} });
  return String(text);
};

describe('the compose box of Teams, over HTTP', () => {
  const stage = onStage({ LOCAL_STRANGERS: 'refuse' });
  let partner: Person;
  let rep: Person;
  let theirs: Person;
  let mail = '';
  let meeting = '';
  let foreign = '';

  before(async () => {
    const { client } = stage();
    [partner, theirs, rep] = [client.person('teams', zhou), client.person('teams', luo), client.person('teams', shen)];
    mail = await file(partner, w, '鲸屿 Exchange 收不到外部邮件 5.4.1');
    meeting = await file(partner, w, '静雨 Teams 会议进不去');
    foreign = await file(theirs, w, '港松 Exchange 收不到外部邮件 5.4.1');
  });

  it('answers in the very shape that Teams takes', async () => {
    const answer = await search(partner, mail);
    const [attachment] = found(answer);
    expect(answer).to.have.all.keys('composeExtension');
    expect(answer['composeExtension']).to.have.all.keys('type', 'attachmentLayout', 'attachments');
    expect(answer['composeExtension']).to.include({ type: 'result', attachmentLayout: 'list' });
    expect(attachment).to.have.all.keys('contentType', 'content', 'preview');
    expect(attachment).to.include({ contentType: 'application/vnd.microsoft.card.adaptive' });
    expect(attachment?.['content']).to.include({ type: 'AdaptiveCard', version: '1.5' });
    expect(attachment?.['preview']).to.deep.equal({
      contentType: 'application/vnd.microsoft.card.thumbnail',
      content: { title: `${mail} · 待受理`, text: '鲸屿科技 · 收不到外部邮件 5.4.1' },
    });
  });

  it('shows on a card what everybody in a chat may see: no contact, no button, and how to ask for the present state', async () => {
    await rep.say(`受理 ${mail}`);
    await partner.sees(mail, w.willContactYou);
    for (const person of [partner, rep]) {
      const [attachment] = found(await search(person, mail));
      const view = new CardView(objectAt(attachment ?? {}, 'content'));
      expect(viewText(view)).to.include(mail).and.include('收不到外部邮件').and.include('鲸屿科技有限公司').and.include(`状态 ${mail}`);
      expect(view.parts.buttons).to.deep.equal([]);
      expect(JSON.stringify(attachment))
        .to.not.match(phone)
        .and.not.match(/400-000|@|Action\./);
    }
  });

  it('finds by number in every spelling, by customer, pinyin and initials, and by words', async () => {
    const digits = mail.slice(3);
    const wide = digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    for (const typed of [mail, digits, `es${digits}`, `ＥＳ－${wide}`, `#${digits}`, `状态 ${mail}`, `status ${digits}`])
      expect(await search(partner, typed).then(numbers), typed).to.deep.equal([mail]);
    for (const typed of ['鲸屿', '鲸屿科技有限公司', 'jykj 邮件', '5.4.1', '邮件，鲸屿', 'ＥＸＣＨＡＮＧＥ'])
      expect(await search(partner, typed).then(numbers), typed).to.deep.equal([mail]);
    expect(await search(partner, 'jingyu').then(numbers)).to.have.members([mail, meeting]);
    expect(await search(partner, mail.slice(0, 6)).then(numbers), 'while it is being typed').to.have.members([mail, meeting]);
  });

  it('shows partners their own organisation’s, colleagues’ too, and representatives all', async () => {
    const { client } = stage();
    for (const person of [client.person('teams', lena), client.person('teams', heMuyang)])
      expect(await search(person, '邮件').then(numbers), person.who.name).to.deep.equal([mail]);
    expect(await search(theirs, '邮件').then(numbers)).to.deep.equal([foreign]);
    expect(await search(rep, '邮件').then(numbers)).to.have.members([mail, foreign]);
    expect(await search(rep, 'gangsong').then(numbers)).to.deep.equal([foreign]);
    for (const typed of [mail, '鲸屿', 'jingyu', mail.slice(3)]) expect(said(await search(theirs, typed)), typed).to.include('没有找到');
    expect(said(await search(theirs, mail)).replace(mail, '')).to.equal(said(await search(theirs, 'ES-99999')).replace('ES-99999', ''));
  });

  it('shows what concerns somebody most before they type', async () => {
    const nothing = { parameters: [{ name: 'initialRun', value: 'true' }], queryOptions: { skip: 0, count: 25 } };
    expect(await invoke(partner, nothing).then(numbers)).to.deep.equal([meeting, mail]);
    expect((await invoke(rep, nothing).then(numbers))[0], 'what they work on').to.equal(mail);
    expect(await invoke(rep, nothing).then(numbers)).to.have.members([mail, meeting, foreign]);
  });

  it('gives the list in parts, each once, and an empty one at its end', async () => {
    const pages = [];
    for (const skip of [0, 1, 2]) pages.push(...numbers(await search(rep, '科技 进不去', { skip, count: 1 })));
    expect(pages).to.deep.equal([meeting]);
    const all = [0, 1, 2, 3].map((skip) => search(rep, 'es-', { skip, count: 1 }).then(numbers));
    expect((await Promise.all(all)).flat()).to.have.members([mail, meeting, foreign]);
    expect(await search(rep, 'es-', { skip: 3, count: 1 })).to.have.nested.property('composeExtension.type', 'result');
  });

  it('tells strangers politely that nobody knows them, and everyone else what can be done there', async () => {
    const { client } = stage();
    expect(said(await search(client.person('teams', stranger), '鲸屿')))
      .to.include(stranger.tenantId)
      .and.include('登记');
    expect(said(await search(client.person('webChat', zhou), '鲸屿'))).to.not.include(mail);
    for (const value of [undefined, null, 7, 'x', [], { parameters: 3 }, { parameters: [{ name: 1 }] }, { queryOptions: [] }])
      expect(said(await invoke(partner, value)), JSON.stringify(value)).to.include('这里可以查找呈报');
    for (const name of ['composeExtension/selectItem', 'composeExtension/fetchTask', 'composeExtension/'])
      expect(said(await invoke(partner, { id: mail }, name)), name).to.include('这里可以查找呈报');
  });

  it('speaks the language of the one who types', async () => {
    const [attachment] = found(await search(stage().client.person('teams', lena), mail));
    expect(viewText(new CardView(objectAt(attachment ?? {}, 'content')))).to.include(`status ${mail}`);
  });

  it('does not take the chat that it was opened in for one with the bot', async () => {
    const there = stage().client.person('teams', zhou);
    expect(await search(there, mail).then(numbers)).to.deep.equal([mail]);
    await rep.say(`留言 ${mail} 请看一下`);
    await partner.sees(mail, '请看一下');
    expect(there.all).to.deep.equal([]);
  });

  it('goes by the organisation of the one who types, not by that of the chat', async () => {
    const there = stage().client.person('teams', zhou);
    const value = { parameters: [{ name: 'words', value: mail }] };
    const answer = await there.send({ type: 'invoke', name: 'composeExtension/query', value, channelData: {} });
    expect(said(answer)).to.not.include(mail);
  });
});
