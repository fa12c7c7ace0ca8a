import { initials, tintOf } from '../state/initials.js';

const tints = 6;

/** The round picture of a person; decoration, since the name stands beside it. */
export const PersonPicture = ({ id, name }: { readonly id: string; readonly name: string }) => (
  <span class={`picture tint-${String(tintOf(id, tints))}`} aria-hidden="true">
    {initials(name)}
  </span>
);

/** The bot's picture. */
export const BotPicture = () => (
  <span class="picture bot" aria-hidden="true">
    <svg viewBox="0 0 32 32" focusable="false" aria-hidden="true">
      <path d="M9 21.500 16 9l7 12.500M12.200 16.600h7.600" />
    </svg>
  </span>
);
