/**
 * The intake as botbuilder's samples would write it: a waterfall of text prompts, its state in memory, and for each card a `new Template`.
 * Asks with the cards in the file that CARDS names, see `intakeTemplates.ts`.
 */
import { readFileSync } from 'node:fs';
import { Template } from 'adaptivecards-templating/lib/template-engine.js';
import { ActivityHandler, CardFactory, ConversationState, MemoryStorage } from 'botbuilder';
import { DialogSet, TextPrompt, WaterfallDialog } from 'botbuilder-dialogs';
import { serve } from './botServer.js';

/** @type {readonly { template: object, data: object }[]} */
const cards = JSON.parse(readFileSync(process.env['CARDS'] ?? '', 'utf8'));

const state = new ConversationState(new MemoryStorage());
const ask = (/** @type {number} */ index) => async (/** @type {import('botbuilder-dialogs').WaterfallStepContext} */ step) => {
  const card = cards[index];
  const content = new Template(card?.template).expand({ $root: card?.data ?? {} });
  const prompt = { type: 'message', attachments: [CardFactory.adaptiveCard(content)] };
  if (index < cards.length - 1) return step.prompt('text', prompt);
  await step.context.sendActivity(prompt);
  return step.endDialog();
};
const dialogs = new DialogSet(state.createProperty('dialogs')).add(new TextPrompt('text')).add(
  new WaterfallDialog(
    'intake',
    cards.map((_, index) => ask(index)),
  ),
);

const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  // A prompt takes no value: samples make text of it.
  if (!context.activity.text) context.activity.text = JSON.stringify(context.activity.value);
  const dialog = await dialogs.createContext(context);
  const { status } = await dialog.continueDialog();
  if (status === 'empty') await dialog.beginDialog('intake');
  await next();
});
bot.onDialog(async (context, next) => {
  await state.saveChanges(context);
  await next();
});
serve(bot);
