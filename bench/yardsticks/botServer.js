import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { createServer, plugins } from 'restify';

/**
 * A server as botbuilder's samples set it up, with nobody authenticated; prints its line `Ready: http://…`.
 * @param {import('botbuilder').ActivityHandler} bot
 */
export function serve(bot) {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const server = createServer();
  // While others are measured its connections lie idle.
  server.server.keepAliveTimeout = 65_000;
  server.use(plugins.bodyParser());
  server.post('/api/messages', async (request, response) => {
    await adapter.process(request, response, (context) => bot.run(context));
  });
  server.listen(0, '127.0.0.1', () => process.stdout.write(`Ready: http://127.0.0.1:${server.address().port}\n`));
}
