import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ClientKind, LocalPerson } from '../../server/local/protocol.js';
import { pageText } from '../../texts/page/pageText.js';
import { browserLanguage, Language } from '../language.js';
import { useMedia } from '../look/useMedia.js';
import { type Choices, keepChoices, readChoices } from '../state/choices.js';
import { ChannelPane } from './channelPane.js';
import { ConnectionNote } from './connectionNote.js';
import { FirstSteps } from './firstSteps.js';
import type { PaneName } from './pane.js';
import { PersonalPane } from './personalPane.js';
import { Presser } from './pressing.js';
import { StartOverDialog } from './startOverDialog.js';
import { Tabs } from './tabs.js';
import { TopBar } from './topBar.js';
import { type Session, useSession } from './useSession.js';

/** From this width on the three chats stand side by side. */
const wide = '(min-width: 1100px)';

/** The whole page: both sides of the bot at once. `client` is how the partner speaks; representatives are in Teams. */
export function ChatPage({ client }: { readonly client: ClientKind }) {
  const [choices, setChoices] = useState(() => readChoices(localStorage));
  const [isStartingOver, setStartingOver] = useState(false);
  const language = choices.language ?? browserLanguage();
  const text = pageText(language);
  const { session, connection } = useSession();
  const choose = useCallback((change: Choices) => setChoices((before) => ({ ...before, ...change })), []);
  useEffect(() => keepChoices(localStorage, choices), [choices]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = text('page.title');
  }, [language, text]);

  return (
    <Language.Provider value={language}>
      <TopBar
        theme={choices.theme}
        onTheme={(theme) => choose({ theme })}
        onLanguage={() => choose({ language: language === 'en' ? 'zh-CN' : 'en' })}
        onStartOver={() => setStartingOver(true)}
      />
      <ConnectionNote connection={connection} />
      {!choices.hintClosed && <FirstSteps onClose={() => choose({ hintClosed: true })} />}
      {session === undefined ? (
        <p class="loading">{text('page.loading')}</p>
      ) : (
        <Panes session={session} client={client} choices={choices} choose={choose} />
      )}
      {isStartingOver && <StartOverDialog onClose={() => setStartingOver(false)} />}
    </Language.Provider>
  );
}

interface PanesProps {
  readonly session: Session;
  readonly client: ClientKind;
  readonly choices: Choices;
  readonly choose: (change: Choices) => void;
}

function Panes({ session, client, choices, choose }: PanesProps) {
  const isTabbed = !useMedia(wide);
  const [shown, setShown] = useState<PaneName>('partner');
  const [unread, setUnread] = useState({ partner: 0, channel: 0, rep: 0 });
  const onUnread = useCallback((pane: PaneName, count: number) => setUnread((before) => ({ ...before, [pane]: count })), []);
  const { people } = session.state;
  const partner = someone(people, 'partner', choices.partner);
  const rep = someone(people, 'rep', choices.rep);
  const speaker = someone(people, 'rep', choices.speaker);
  const { open } = session;
  useEffect(() => {
    if (partner !== undefined) void open(partner.id, client);
  }, [partner?.id, client, open]);
  useEffect(() => {
    if (rep !== undefined) void open(rep.id, 'msteams');
  }, [rep?.id, open]);
  if (partner === undefined || rep === undefined || speaker === undefined) return null;

  const paneProps = (name: PaneName) => ({ session, client, isTabbed, isShown: !isTabbed || shown === name, onUnread });
  return (
    <Presser.Provider value={session.press}>
      {isTabbed && <Tabs shown={shown} unread={unread} onShow={setShown} />}
      <main class="panes">
        <PersonalPane {...paneProps('partner')} name="partner" person={partner} onChoose={(id) => choose({ partner: id })} />
        <ChannelPane {...paneProps('channel')} speaker={speaker} onChoose={(id) => choose({ speaker: id })} />
        <PersonalPane {...paneProps('rep')} client="msteams" name="rep" person={rep} onChoose={(id) => choose({ rep: id })} />
      </main>
    </Presser.Provider>
  );
}

/** The chosen person of a side; else the first who speaks the browser's language, so that the bot does, too; else the first. */
function someone(people: readonly LocalPerson[], side: LocalPerson['side'], chosen: string | undefined): LocalPerson | undefined {
  const members = people.filter((person) => person.side === side);
  const speaks = ({ locale }: LocalPerson) => locale.startsWith(browserLanguage());
  return members.find(({ id }) => id === chosen) ?? members.find(speaks) ?? members[0];
}
