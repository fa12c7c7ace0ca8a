/** The bot: an activity comes in, a turn is made of it, routed, its state made durable, and only then is anything sent. */
import {
  type Activity,
  ActivityTypes,
  CloudAdapter,
  ConversationState,
  type Request,
  type Response,
  type Storage,
  type TurnContext,
} from 'botbuilder';
import { DialogSet } from 'botbuilder-dialogs';
import type { BotFrameworkAuthentication } from 'botframework-connector';
import { wordsCard } from '../cards/wordsCard.js';
import { errorReference } from '../errorReference.js';
import { say } from '../texts/say.js';
import { actionAnswerBody } from './actionAnswer.js';
import { answerWith, plain } from './answerWith.js';
import { answerCompose } from './compose/answerCompose.js';
import { composeWords } from './compose/composeBody.js';
import { isCompose } from './compose/isCompose.js';
import type { ConversationMemory } from './conversationMemory.js';
import { AnswerPrompt } from './dialogs/answerPrompt.js';
import { createIntakeDialog } from './dialogs/intakeDialog.js';
import { flush } from './flush.js';
import { localeOf } from './identity.js';
import { Intake } from './intake.js';
import { keepContact } from './keepContact.js';
import { keepsOrder } from './keepsOrder.js';
import { lookAgain } from './lookAgain.js';
import type { BotParts } from './parts.js';
import { route } from './route.js';
import { readSaid, type Said } from './said.js';
import { isPartnerTurn } from './turn.js';
import { makeTurn } from './turnOf.js';
import type { TurnOrder } from './turnOrder.js';
import { welcome } from './welcome.js';

export interface Bot {
  /** Takes one activity, as `request.body`, and answers the request. */
  handle(request: Request, response: Response): Promise<void>;
}

export interface BotWiring {
  readonly authentication: BotFrameworkAuthentication;
  readonly storage: Storage;
  readonly order: TurnOrder;
}

export function createBot(parts: BotParts, { authentication, storage, order }: BotWiring): Bot {
  const adapter = new CloudAdapter(authentication);
  const conversationState = new ConversationState(storage);
  const dialogState = conversationState.createProperty('dialogs');
  const memory = conversationState.createProperty<ConversationMemory>('memory');
  const dialogs = new DialogSet(dialogState).add(new AnswerPrompt(parts)).add(createIntakeDialog(parts));

  /** A turn that may touch the dialog: its state is loaded first and saved before anything goes out. */
  async function inOrder(context: TurnContext, said: Said): Promise<void> {
    const turn = await makeTurn(context, said, parts, await memory.get(context, {}));
    await keepContact(turn, parts);
    const intake = isPartnerTurn(turn) ? new Intake(await dialogs.createContext(context), turn, parts) : undefined;
    await route(turn, intake, parts);
    if (intake) await conversationState.saveChanges(context);
    await flush(context, turn, parts);
  }

  /** A turn that leaves the dialog alone: it waits for nobody. */
  async function atOnce(context: TurnContext, said: Said): Promise<void> {
    const turn = await makeTurn(context, said, parts, {});
    await keepContact(turn, parts);
    await route(turn, undefined, parts);
    await flush(context, turn, parts);
  }

  /** A turn that nobody makes: not even who is where is noted. */
  async function look(context: TurnContext, said: Said): Promise<void> {
    const turn = await makeTurn(context, said, parts, {});
    await lookAgain(turn, parts);
    await flush(context, turn, parts);
  }

  async function onUpdate(context: TurnContext, said: Said): Promise<void> {
    const turn = await makeTurn(context, said, parts, {});
    await keepContact(turn, parts);
    await welcome(context.activity, turn, parts);
    await flush(context, turn, parts);
  }

  /** Changes nothing and remembers nobody: the chat is not the bot's. */
  async function onCompose(context: TurnContext, said: Said): Promise<void> {
    const turn = await makeTurn(context, said, parts, {});
    await answerInvoke(context, await answerCompose(context.activity, turn, parts));
  }

  const logics: Readonly<Record<Kind, Logic>> = { inOrder, atOnce, look, update: onUpdate, compose: onCompose, ignored: nothing };

  return {
    async handle(request, response) {
      const activity: Partial<Activity> = request.body ?? {};
      const said = readSaid(activity);
      const kind = kindOf(activity, said);
      const run = () => adapter.process(request, response, guarded(logics[kind], said, parts));
      if (kind !== 'inOrder') return run();
      const outcome = await order.run(`${activity.channelId}|${activity.conversation?.id}`, run);
      if (outcome === 'busy') await adapter.process(request, response, guarded(sayBusy(parts), said, parts));
    },
  };
}

const answerInvoke = async (context: TurnContext, body: Readonly<Record<string, unknown>>): Promise<void> => {
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } });
};

const nothing = async (): Promise<void> => {};

type Logic = (context: TurnContext, said: Said) => Promise<void>;
type Kind = 'inOrder' | 'atOnce' | 'look' | 'update' | 'compose' | 'ignored';

function kindOf(activity: Partial<Activity>, said: Said): Kind {
  if (isCompose(activity)) return 'compose';
  switch (activity.type) {
    case ActivityTypes.Message:
    case ActivityTypes.Invoke:
      if (said.look !== undefined) return 'look';
      return keepsOrder(said) ? 'inOrder' : 'atOnce';
    case ActivityTypes.ConversationUpdate:
      return 'update';
    default:
      return 'ignored';
  }
}

const sayBusy =
  (parts: BotParts) =>
  async (context: TurnContext, said: Said): Promise<void> => {
    const turn = await makeTurn(context, said, parts, {});
    answerWith(turn, plain(turn, say(turn.language, 'busy')));
    await flush(context, turn, parts);
  };

/** What fails is logged once, with a reference that the person sees too. An invoke must get an answer of ours, or the SDK sends 501. */
function guarded(logic: Logic, said: Said, parts: BotParts): (context: TurnContext) => Promise<void> {
  return async (context) => {
    try {
      await logic(context, said);
    } catch (error) {
      const ref = errorReference();
      parts.log.error({ err: error, ref, activity: context.activity.type }, 'a turn failed');
      const text = say(localeOf(context.activity) ?? 'zh-CN', 'fault', { ref });
      if (context.activity.type === ActivityTypes.Invoke) {
        if (isCompose(context.activity)) return answerInvoke(context, composeWords(text));
        return answerInvoke(context, actionAnswerBody(said.look === undefined ? { text } : { card: wordsCard(text) }));
      }
      await context
        .sendActivity(text)
        .catch((second: unknown) => parts.log.warn({ err: second, ref }, 'the fault could not be told either'));
    }
  };
}
