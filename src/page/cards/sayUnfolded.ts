import { type AdaptiveCard, CardElement, ToggleVisibilityAction } from 'adaptivecards';

/** What is pressed to fold and unfold parts of a card. Two may be for the same: one that is seen while they are folded, one after. */
interface Fold {
  readonly button: HTMLElement;
  readonly names: string;
  readonly parts: readonly HTMLElement[];
  /** Those that cannot be seen at first: with them in view it is unfolded. */
  readonly hidden: readonly HTMLElement[];
}

/**
 * The renderer says of the part that unfolds whether it has, where no screen reader tells it and none may be told; here the button says
 * it, and hands the focus on when it makes room for the other one.
 */
export function sayUnfolded(card: AdaptiveCard): void {
  const folds = foldsOf(card);
  const say = () => {
    for (const part of folds.flatMap(({ parts }) => parts)) part.removeAttribute('aria-expanded');
    for (const { button, hidden } of folds) button.setAttribute('aria-expanded', String(hidden.some(isSeen)));
    const gone = folds.find(({ button }) => button === document.activeElement && !isSeen(button));
    if (gone !== undefined) folds.find(({ button, names }) => names === gone.names && isSeen(button))?.button.focus();
  };
  say();
  // The renderer writes its own word after it has told of the change.
  card.onElementVisibilityChanged = () => queueMicrotask(say);
}

function foldsOf(card: AdaptiveCard): readonly Fold[] {
  const toggles = card.getAllActions().filter((action) => action instanceof ToggleVisibilityAction);
  const found = toggles.flatMap((action) => {
    const button = action.renderedElement ?? (action.parent instanceof CardElement ? action.parent.renderedElement : undefined);
    const ids = Object.keys(action.targetElements);
    const parts = ids.flatMap((id) => card.getElementById(id)?.renderedElement ?? []);
    return button === undefined ? [] : [{ button, names: ids.join(' '), parts }];
  });
  const buttons = new Set(found.map(({ button }) => button));
  return found.map((fold) => {
    const contents = fold.parts.filter((part) => !buttons.has(part));
    fold.button.setAttribute('aria-controls', contents.map(({ id }) => id).join(' '));
    return { ...fold, hidden: contents.filter((part) => !isSeen(part)) };
  });
}

const isSeen = (part: HTMLElement): boolean => part.style.display !== 'none';
