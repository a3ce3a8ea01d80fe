import { wordsOf } from "../structure/similar-names.ts";

/** Words by which programs call the same thing. */
const SAME: readonly (readonly string[])[] = [
  ["expected", "wanted", "desired", "target", "correct", "solution"],
  ["given", "actual", "received", "got", "guess", "guessed", "submitted"],
  ["customer", "client", "buyer", "purchaser"],
  ["user", "person", "member", "account", "player"],
  ["item", "row", "entry", "record", "element", "line", "one"],
  ["items", "rows", "entries", "records", "elements", "lines", "list", "all"],
  ["total", "sum", "subtotal"],
  ["count", "amount", "quantity", "qty", "number", "n"],
  ["result", "output", "outcome", "out", "found"],
  ["response", "reply", "answer"],
  ["start", "begin", "beginning", "from", "since"],
  ["end", "finish", "until", "to", "till"],
  ["previous", "prev", "last", "former", "before"],
  ["next", "following", "after"],
  ["message", "msg", "text", "content"],
  ["config", "configuration", "settings", "options", "opts", "preferences"],
  ["file", "path", "filename", "filepath"],
  ["price", "cost", "fee", "rate"],
  ["index", "position", "i", "at", "pos"],
  ["limit", "max", "maximum", "most"],
  ["min", "minimum", "least"],
  ["date", "day", "when", "time", "timestamp"],
  ["error", "err", "failure", "problem", "e"],
  ["data", "payload", "body", "values"],
  ["id", "key", "identifier"],
  ["name", "title", "label"],
  ["order", "purchase"],
  ["product", "article"],
  ["today", "now"],
  ["key", "name"],
  ["delay", "wait", "pause", "timeout"],
  ["size", "length", "width"],
  ["parts", "pieces", "segments", "tokens"],
  ["query", "search", "term"],
  ["value", "val", "input"],
];

/** Whether two names are words for the same thing, or differ in one such word: `expected` and `wanted`, `maxSize` and `sizeLimit`. */
export function areSameWords(left: string, right: string): boolean {
  const one = wordsOf(left);
  const two = wordsOf(right);
  if (one.length !== two.length) return false;
  const rest = two.slice();
  let differing = 0;
  for (const word of one) {
    const at = rest.indexOf(word);
    const near = at >= 0 ? at : rest.findIndex((other) => isSame(word, other));
    if (near < 0) return false;
    if (at < 0) differing += 1;
    rest.splice(near, 1);
  }
  return differing === 1;
}

function isSame(left: string, right: string): boolean {
  return SAME.some((words) => words.includes(left) && words.includes(right));
}
