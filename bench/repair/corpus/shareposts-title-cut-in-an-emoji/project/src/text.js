/** Cuts at whole characters, with an ellipsis in the place of what is cut off. */
export function shorten(text, length) {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join("")}…`;
}
