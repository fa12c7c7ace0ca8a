import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef } from 'preact/hooks';

/** px: how far from the newest message still counts as being there. */
const slack = 48;
/** px left free above a message that is brought to the top. */
const margin = 12;

interface Place {
  /** The newest message is in view, or the reader is past its beginning. */
  isAtNewest: boolean;
  top: number;
  newest: Element | undefined;
}

/**
 * Brings a new message into view if the one before was: its end, or its beginning when it is taller than the list. Whoever has scrolled
 * up or is typing into a card is left alone. The place is kept while the list is hidden behind another tab.
 */
export function useStickyScroll(list: RefObject<HTMLElement | null>, content: RefObject<HTMLElement | null>): () => void {
  const place = useRef<Place>({ isAtNewest: true, top: 0, newest: undefined });

  const toNewest = useCallback(() => {
    const { current } = list;
    if (current === null) return;
    place.current.isAtNewest = true;
    current.scrollTop = newestPlace(current);
  }, [list]);

  useEffect(() => {
    const { current } = list;
    if (current === null || content.current === null) return undefined;
    const isShown = () => current.clientHeight > 0;
    const onScroll = () => {
      if (!isShown()) return;
      // A message that has just come is nobody's scrolling away from the one before.
      if (newestMessage(current) === place.current.newest) place.current.isAtNewest = current.scrollTop >= newestPlace(current) - slack;
      place.current.top = current.scrollTop;
    };
    let wasShown = isShown();
    const observer = new ResizeObserver(() => {
      const newest = newestMessage(current);
      const isNew = newest !== place.current.newest;
      if (isNew && isTypingIn(current)) place.current.isAtNewest = false;
      if (isNew && place.current.isAtNewest) current.scrollTop = newestPlace(current);
      else if (!wasShown && isShown()) current.scrollTop = place.current.top;
      if (isShown()) place.current.newest = newest;
      wasShown = isShown();
    });
    current.addEventListener('scroll', onScroll, { passive: true });
    observer.observe(current);
    observer.observe(content.current);
    return () => {
      current.removeEventListener('scroll', onScroll);
      observer.disconnect();
    };
  }, [list, content]);

  return toNewest;
}

const newestMessage = (list: HTMLElement): Element | undefined => [...list.querySelectorAll('.message')].at(-1);

/** Where the list stands when its newest message is in view. */
function newestPlace(list: HTMLElement): number {
  const end = list.scrollHeight - list.clientHeight;
  const newest = newestMessage(list);
  if (newest === undefined) return end;
  const beginning = newest.getBoundingClientRect().top - list.getBoundingClientRect().top + list.scrollTop - margin;
  return Math.min(end, beginning);
}

const isTypingIn = (list: HTMLElement): boolean => {
  const { activeElement } = document;
  return activeElement !== null && list.contains(activeElement) && activeElement.matches('input, textarea, select');
};
