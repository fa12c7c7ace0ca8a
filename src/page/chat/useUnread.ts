import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Which of the bot's messages have not been before anybody's eyes since the page or this conversation was opened, oldest first. */
export function useUnread(
  list: RefObject<HTMLElement | null>,
  conversation: string | undefined,
  fromBot: readonly string[],
): readonly string[] {
  const [seen, setSeen] = useState({ conversation, ids: new Set(fromBot) });
  const isWindowSeen = useWindowSeen();
  const isElsewhere = seen.conversation !== conversation;
  const unread = isElsewhere ? [] : fromBot.filter((id) => !seen.ids.has(id));
  const waiting = unread.join(' ');

  useEffect(() => {
    if (isElsewhere) setSeen({ conversation, ids: new Set(fromBot) });
  }, [isElsewhere, conversation, fromBot]);

  useEffect(() => {
    if (waiting === '' || !isWindowSeen) return undefined;
    const ids = new Set(waiting.split(' '));
    const observer = new IntersectionObserver(
      (entries) => {
        const shown = entries.flatMap(({ isIntersecting, target }) => (isIntersecting ? [messageId(target)] : []));
        if (shown.length > 0) setSeen((before) => ({ ...before, ids: new Set([...before.ids, ...shown]) }));
      },
      // A sliver at the lower edge has not been read; a short line at the upper one has.
      { root: list.current, rootMargin: '0px 0px -40px' },
    );
    for (const each of list.current?.querySelectorAll('.message') ?? []) if (ids.has(messageId(each))) observer.observe(each);
    return () => observer.disconnect();
  }, [list, waiting, isWindowSeen]);

  return unread;
}

const messageId = (element: Element): string => element.getAttribute('data-message') ?? '';

function useWindowSeen(): boolean {
  const [isSeen, setSeen] = useState(!document.hidden);
  useEffect(() => {
    const look = () => setSeen(!document.hidden);
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return isSeen;
}
