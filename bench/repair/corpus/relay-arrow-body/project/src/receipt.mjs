/** How many characters went out, by channel. */
export function receipt(sent) {
  const sizes = {};
  for (const one of sent) sizes[one.channel] = (sizes[one.channel] ?? 0) + one.size;
  return sizes;
}
