// The size of type that was chosen on this machine.
const KEPT = "chengjie.larger";

/** Whether the larger type was chosen. */
export const isLarger = (): boolean => localStorage.getItem(KEPT) === "yes";

/** Shows the page in the size of type that was chosen. */
export function keepType(): void {
  document.body.classList.toggle("larger", isLarger());
}

/** Chooses the size of type. */
export function chooseType(larger: boolean): void {
  localStorage.setItem(KEPT, larger ? "yes" : "no");
  keepType();
}
