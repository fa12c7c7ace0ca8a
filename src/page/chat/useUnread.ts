import { useEffect, useState } from 'preact/hooks';

/** How many of the bot's messages came since somebody last had the end of this conversation before their eyes. */
export function useUnread(conversation: string | undefined, fromBot: number, isSeen: boolean): number {
  const [seen, setSeen] = useState({ conversation, count: fromBot });
  const isWindowSeen = useWindowSeen();
  const isElsewhere = seen.conversation !== conversation;
  useEffect(() => {
    if (isElsewhere || (isSeen && isWindowSeen && seen.count !== fromBot)) setSeen({ conversation, count: fromBot });
  }, [conversation, fromBot, isSeen, isWindowSeen, isElsewhere, seen.count]);
  return isElsewhere ? 0 : Math.max(0, fromBot - seen.count);
}

function useWindowSeen(): boolean {
  const [isSeen, setSeen] = useState(!document.hidden);
  useEffect(() => {
    const look = () => setSeen(!document.hidden);
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return isSeen;
}
