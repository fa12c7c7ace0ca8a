import { type Action, ExecuteAction, OpenUrlAction, SubmitAction } from 'adaptivecards';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PressRequest } from '../../server/local/protocol.js';
import { useText } from '../language.js';
import { type DrawnCard, drawCard } from './drawCard.js';
import { focusAgain, focusedName } from './focusAgain.js';
import { isHarmlessUrl } from './markdown.js';

/** A press as Teams hands it over: the action's data with the inputs merged in. */
export type Pressed = PressRequest['action'];

interface Props {
  readonly card: object;
  /** Presses wait until the one before has its answer. */
  readonly isBusy: boolean;
  readonly onPress: (pressed: Pressed) => void;
}

/** One Adaptive Card. It is drawn anew only when the card is another object, so that typed words stay where they are. */
export function CardView({ card, isBusy, onPress }: Props) {
  const text = useText();
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<DrawnCard | undefined>(undefined);
  const [isBroken, setBroken] = useState(false);
  const act = useRef<(action: Action) => void>(() => undefined);
  act.current = (action) => {
    if (action instanceof OpenUrlAction) openUrl(action.url);
    else if (!isBusy) {
      const pressed = pressOf(action);
      if (pressed !== undefined) onPress(pressed);
    }
  };

  useLayoutEffect(() => {
    const { current } = place;
    if (current === null) return;
    const focused = focusedName(current);
    drawn.current = drawCard(card, (action) => act.current(action), drawn.current);
    setBroken(drawn.current === undefined);
    current.replaceChildren(...(drawn.current === undefined ? [] : [drawn.current.element]));
    if (focused !== undefined) focusAgain(current, focused);
  }, [card]);

  useLayoutEffect(() => {
    for (const button of place.current?.querySelectorAll('button, [role="button"]') ?? []) {
      if (isBusy) button.setAttribute('aria-disabled', 'true');
      else button.removeAttribute('aria-disabled');
    }
  }, [isBusy, card]);

  return (
    <>
      <div class="card" ref={place} aria-busy={isBusy} tabIndex={-1} />
      {isBroken && <p class="broken">{text('card.broken')}</p>}
    </>
  );
}

function pressOf(action: Action): Pressed | undefined {
  if (action instanceof ExecuteAction) return { type: 'Action.Execute', verb: action.verb ?? '', data: action.data ?? {} };
  if (action instanceof SubmitAction) return { type: 'Action.Submit', data: action.data ?? {} };
  return undefined;
}

function openUrl(url: string | undefined): void {
  if (url !== undefined && isHarmlessUrl(url)) window.open(url, '_blank', 'noreferrer');
}
