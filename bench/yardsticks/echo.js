/** The barest bot that botbuilder's samples have: it says what it hears. */
import { ActivityHandler } from 'botbuilder';
import { serve } from './botServer.js';

const echo = new ActivityHandler();
echo.onMessage(async (context, next) => {
  await context.sendActivity(`Echo: ${context.activity.text}`);
  await next();
});
serve(echo);
