/** What a route hands out, in the singular: `page` of `/pages/:slug`. */
export function thingOf(route: string | null): string[] {
  const word = route?.split("/").findLast((part) => /^[A-Za-z][\w-]*$/.test(part));
  return word ? [word.replace(/ies$/, "y").replace(/s$/, "")] : ["file"];
}
