/** Keeps a keyboard user's place when the card under the focus is replaced by the next one. */

const focusable = 'button, input, select, textarea, a[href], [tabindex="0"]';

const nameOf = (element: Element): string =>
  element.getAttribute('aria-label') ?? element.getAttribute('name') ?? element.textContent ?? '';

/** What the focused thing in here is called; `undefined` when the focus is elsewhere. */
export function focusedName(place: HTMLElement): string | undefined {
  const { activeElement } = document;
  return activeElement !== null && place.contains(activeElement) ? nameOf(activeElement) : undefined;
}

/** Focuses what bears the name now; else the place itself, from where the next Tab goes into it. */
export function focusAgain(place: HTMLElement, name: string): void {
  const again = [...place.querySelectorAll<HTMLElement>(focusable)].find((each) => nameOf(each) === name);
  (again ?? place).focus({ preventScroll: true });
}
