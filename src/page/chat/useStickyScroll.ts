import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** px: how far from the end still counts as being there. */
const slack = 48;

/**
 * Keeps a list at its end when it grows, if it was there; a reader who has scrolled up is left alone. The place is kept while the list
 * is hidden behind another tab.
 */
export function useStickyScroll(list: RefObject<HTMLElement | null>, content: RefObject<HTMLElement | null>) {
  const [isAtEnd, setAtEnd] = useState(true);
  const place = useRef({ isAtEnd: true, top: 0 });

  const toEnd = useCallback(() => {
    place.current = { isAtEnd: true, top: 0 };
    setAtEnd(true);
    if (list.current !== null) list.current.scrollTop = list.current.scrollHeight;
  }, [list]);

  useEffect(() => {
    const { current } = list;
    if (current === null || content.current === null) return undefined;
    const isShown = () => current.clientHeight > 0;
    const onScroll = () => {
      if (!isShown()) return;
      const isNowAtEnd = current.scrollHeight - current.scrollTop - current.clientHeight < slack;
      place.current = { isAtEnd: isNowAtEnd, top: current.scrollTop };
      setAtEnd(isNowAtEnd);
    };
    let wasShown = isShown();
    const observer = new ResizeObserver(() => {
      if (place.current.isAtEnd) current.scrollTop = current.scrollHeight;
      else if (!wasShown && isShown()) current.scrollTop = place.current.top;
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

  return { isAtEnd, toEnd };
}
