// The order of a list that is moved by hand.
/** The list with the one at a place moved by one. */
export function moved<One>(list: One[], place: number, by: 1 | -1): One[] {
  const next = [...list];
  const [one] = next.splice(place, 1);
  if (one !== undefined) next.splice(place + by, 0, one);
  return next;
}
