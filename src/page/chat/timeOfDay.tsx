import { useContext } from 'preact/hooks';
import { Language } from '../language.js';

/** When a message was sent, on this machine's clock; the day too when it was not today. */
export function TimeOfDay({ at }: { readonly at: string }) {
  const language = useContext(Language);
  return (
    <time class="time" dateTime={at}>
      {timeOfDay(at, language)}
    </time>
  );
}

/** The same as words, for screen readers. */
export function timeOfDay(at: string, language: string): string {
  const date = new Date(at);
  const isToday = date.toDateString() === new Date().toDateString();
  const day = isToday ? {} : ({ month: 'short', day: 'numeric' } as const);
  return new Intl.DateTimeFormat(language, { ...day, hour: '2-digit', minute: '2-digit', hour12: false }).format(date);
}
