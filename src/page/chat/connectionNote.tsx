import { useEffect, useState } from 'preact/hooks';
import { useText } from '../language.js';
import type { Connection } from './useSession.js';

/** ms for which it is said that the connection is back. */
const goodNewsLasts = 4000;

/** Says that the bot cannot be reached, and that it can again. */
export function ConnectionNote({ connection }: { readonly connection: Connection }) {
  const text = useText();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    setOver(false);
    if (connection !== 'regained') return undefined;
    const timer = setTimeout(() => setOver(true), goodNewsLasts);
    return () => clearTimeout(timer);
  }, [connection]);
  return (
    <div class="connection" role="status">
      {connection === 'lost' && <p class="lost">{text('connection.lost')}</p>}
      {connection === 'regained' && !isOver && <p class="regained">{text('connection.regained')}</p>}
    </div>
  );
}
