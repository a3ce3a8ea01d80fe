/** The list from the given place on, with what lies before it at the end. */
export function rotated(list, start) {
  const before = list.splice(0, start);
  return [...list, ...before];
}
