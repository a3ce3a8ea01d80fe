/** The address that was meant by what somebody has typed: the scheme may be left out. */
export function addressOf(typed: string): URL {
  return new URL(/^https?:\/\//i.test(typed) ? typed : `https://${typed}`);
}

/** The name of a site as people say it. */
export function siteName(typed: string): string {
  return addressOf(typed).hostname.replace(/^www\./, "");
}
