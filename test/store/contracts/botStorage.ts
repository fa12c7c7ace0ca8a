/** What botbuilder's own storage tests expect of a `Storage`, on our documents. */
import { ConversationState, type StatePropertyAccessor, type StoreItem, TestAdapter, type TurnContext } from 'botbuilder';
import { DialogSet, type DialogState, type DialogTurnResult, DialogTurnStatus, TextPrompt, WaterfallDialog } from 'botbuilder-dialogs';
import { expect } from 'chai';
import { BotStorage } from '../../../src/store/botStorage.js';
import { freshStore, type MakeStore } from './storeUnderTest.js';

export function describeBotStorageContract(name: string, make: MakeStore): void {
  describe(`${name} as botbuilder's storage`, () => {
    const under = freshStore(make);
    const storage = () => new BotStorage(under().store.documents);
    const failure = (promise: Promise<unknown>) => promise.then(() => undefined).catch((error: unknown) => error);
    const item = async (key: string): Promise<StoreItem> => {
      const found: StoreItem | undefined = (await storage().read([key]))[key];
      if (!found) throw new Error(`${key} is not there`);
      return found;
    };

    it('reads an unknown key as absent', async () => {
      expect(await storage().read(['unknown'])).to.deep.equal({});
    });

    it('rejects keys and changes that are null', async () => {
      // Callers in JavaScript can pass anything.
      const nothing = JSON.parse('null');
      expect(await failure(storage().read(nothing))).to.be.instanceOf(ReferenceError);
      expect(await failure(storage().write(nothing))).to.be.instanceOf(ReferenceError);
      expect(await failure(storage().delete(nothing))).to.be.instanceOf(ReferenceError);
    });

    it('creates objects and gives them an ETag', async () => {
      await storage().write({ poco: { id: 1 }, store: { id: 2, eTag: '*' } });
      await under().restart();
      expect(await item('poco')).to.include({ id: 1 });
      expect((await item('store')).eTag)
        .to.be.a('string')
        .and.not.equal('*');
    });

    it('takes odd characters in a key', async () => {
      const key = '!@#$%^&*()~/\\><,.?\';"`~';
      await storage().write({ [key]: { id: 1 } });
      await under().restart();
      expect(await item(key)).to.include({ id: 1 });
    });

    it('updates without an ETag, with the current one and with *, and rejects a stale and an empty one', async () => {
      await storage().write({ it: { count: 1 } });
      const first = await item('it');
      await storage().write({ it: { ...first, count: 2 } });
      expect(await failure(storage().write({ it: { ...first, count: 3 } }))).to.be.instanceOf(Error);
      expect(await failure(storage().write({ it: { ...first, count: 3, eTag: '' } }))).to.be.instanceOf(Error);
      expect(await item('it')).to.include({ count: 2 });
      await storage().write({ it: { count: 4 } });
      await storage().write({ it: { count: 5, eTag: '*' } });
      expect(await item('it')).to.include({ count: 5 });
    });

    it('deletes what is there and what is not', async () => {
      await storage().write({ it: { count: 1 } });
      await storage().delete(['it', 'unknown']);
      expect(await storage().read(['it'])).to.deep.equal({});
    });

    it('reads, writes and deletes several in one call', async () => {
      await storage().write({ a: { count: 1 }, b: { count: 2 }, c: { count: 3 } });
      expect(Object.keys(await storage().read(['a', 'b', 'c']))).to.deep.equal(['a', 'b', 'c']);
      await storage().delete(['a', 'b', 'c']);
      expect(await storage().read(['a', 'b', 'c'])).to.deep.equal({});
    });

    it('keeps a waterfall between turns, each turn on a storage of its own, also through a restart', async () => {
      const seen: string[] = [];
      const turn = async (text: string): Promise<DialogTurnResult> => {
        let result: DialogTurnResult = { status: DialogTurnStatus.empty };
        const state = new ConversationState(storage());
        const accessor: StatePropertyAccessor<DialogState> = state.createProperty('dialogs');
        const dialogs = new DialogSet(accessor).add(new TextPrompt('ask')).add(
          new WaterfallDialog('intake', [
            (step) => step.prompt('ask', 'customer?'),
            (step) => {
              seen.push(String(step.result));
              return step.prompt('ask', 'service?');
            },
            (step) => {
              seen.push(String(step.result));
              return step.endDialog();
            },
          ]),
        );
        const logic = async (context: TurnContext) => {
          const dialog = await dialogs.createContext(context);
          result = await dialog.continueDialog();
          if (result.status === DialogTurnStatus.empty) result = await dialog.beginDialog('intake');
          await state.saveChanges(context);
        };
        await new TestAdapter(logic).receiveActivity(text);
        return result;
      };
      await turn('begin');
      await under().restart();
      await turn('鲸屿');
      expect((await turn('Exchange')).status).to.equal(DialogTurnStatus.complete);
      expect(seen).to.deep.equal(['鲸屿', 'Exchange']);
    });
  });
}
