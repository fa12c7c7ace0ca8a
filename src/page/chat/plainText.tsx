import { textParts } from '../state/textParts.js';

/** Plain words as they were typed; addresses can be followed, mentions stand out. */
export const PlainText = ({ text }: { readonly text: string }) => (
  <p class="plain">
    {textParts(text).map((part, at) => {
      if (part.kind === 'link') {
        return (
          <a key={at} href={part.url} target="_blank" rel="noreferrer">
            {part.text}
          </a>
        );
      }
      return part.kind === 'mention' ? (
        <span key={at} class="mention">
          {part.text}
        </span>
      ) : (
        part.text
      );
    })}
  </p>
);
