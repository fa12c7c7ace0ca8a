interface Props {
  readonly label: string;
  readonly isLabelShown?: boolean;
  readonly sentences: readonly string[];
  readonly onChoose: (sentence: string) => void;
}

/** Sentences that are sent by a press. */
export const Chips = ({ label, isLabelShown = false, sentences, onChoose }: Props) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs
  <div class="chips" role="group" aria-label={label}>
    {isLabelShown && <span aria-hidden="true">{label}</span>}
    {sentences.map((sentence) => (
      <button
        key={sentence}
        type="button"
        onClick={({ currentTarget, detail }) => {
          onChoose(sentence);
          // The chip may go; a keyboard's user (no mouse click is counted) goes on in the box below.
          if (detail === 0) currentTarget.closest('.pane-foot')?.querySelector('textarea')?.focus();
        }}
      >
        {sentence}
      </button>
    ))}
  </div>
);
