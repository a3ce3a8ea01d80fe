import { singular, wordsOfName } from "../../house/words.ts";

/** Words of a function that say what it does. */
const VERBS = new Set(
  "get find fetch load read lookup look query select parse make create build new to from of map as by for the a an current all first last each format normalize normalise convert with on id is has".split(
    " ",
  ),
);
/** Names that many things have in a program. */
const VAGUE = new Set(
  "row item obj object data result res value val entry record option opt config cfg body ctx context req request response event evt args arg param prop state payload input output self this it e o x r t m n d k v el elem one other each thing found raw message msg info detail node line list rows ret tmp default".split(
    " ",
  ),
);

/** What a name says of a thing: `currentOrders`, `Order` and `orderOf` are an order. Null for names that say nothing. */
export function thingNamed(name: string | null | undefined): string | null {
  if (!name) return null;
  const words = wordsOfName(name)
    .map(singular)
    .filter((word) => !VERBS.has(word));
  const said = words.join(" ");
  return words.length === 0 || VAGUE.has(said) ? null : said;
}

export function thingsNamed(names: readonly (string | null | undefined)[]): string[] {
  return [...new Set(names.flatMap((name) => thingNamed(name) ?? []))];
}

/** Whether two values are called alike: an `error` may be an `HttpError`. */
export function shareThing(left: readonly string[], right: readonly string[]): boolean {
  return left.some((one) =>
    right.some((other) => one === other || one.endsWith(` ${other}`) || other.endsWith(` ${one}`)),
  );
}
