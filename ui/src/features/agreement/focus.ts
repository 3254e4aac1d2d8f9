// Where the cursor goes in the form: to a part, to the next gap.

const reachable = "input:not(:disabled), textarea:not(:disabled), button:not(:disabled), a[href]";

/** Scrolls the form alone, never the room round it. */
function bring(form: HTMLElement, element: Element, lead: number): void {
  const distance = element.getBoundingClientRect().top - form.getBoundingClientRect().top;
  form.scrollTo({ top: form.scrollTop + distance - lead });
}

function show(form: HTMLElement, element: Element): void {
  bring(form, element, form.clientHeight / 3);
  element.querySelector<HTMLElement>(reachable)?.focus({ preventScroll: true });
}

/** Shows a part from its heading on. */
export function toPart(form: HTMLElement, part: string): void {
  const section = form.querySelector(`[data-part="${part}"]`);
  if (!section) return;
  bring(form, section, 36);
  section.querySelector<HTMLElement>(reachable)?.focus({ preventScroll: true });
}

/** The parts of the paper that the form shows elsewhere. */
const elsewhere: Record<string, string> = { instructions: "cover", facts: "cover", clauses: "signing", annexes: "signing" };

/** Goes to a field by its name on the paper, `tasks.3.acceptance`; where the form has none, to what it belongs to. */
export function toField(form: HTMLElement, name: string): void {
  const steps = name.split(".");
  for (let count = steps.length; count > 0; count -= 1) {
    const field = form.querySelector(`[data-field="${steps.slice(0, count).join(".")}"]`);
    if (field) return show(form, field);
  }
  toPart(form, elsewhere[name] ?? name);
}

/** Goes to the gap after the cursor; after the last one, to the first. */
export function nextGap(form: HTMLElement): void {
  const gaps = [...form.querySelectorAll("[data-gap]")];
  const here = document.activeElement;
  const after = gaps.find(
    (gap) => here && !gap.contains(here) && (here.compareDocumentPosition(gap) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  const next = after ?? gaps[0];
  if (next) show(form, next);
}
