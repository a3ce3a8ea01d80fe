/** An address as it stands in a page, made absolute. */
export function absolute(address, home) {
  return new URL(address, home).href;
}

export function isTracked(link) {
  return [...new URL(link).searchParams.keys()].some((key) => key.startsWith("utm_"));
}
