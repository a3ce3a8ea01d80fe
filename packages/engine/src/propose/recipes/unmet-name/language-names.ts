import { plainString } from "../../../code/nodes.ts";
import type { Word } from "./ledger.ts";

const OF_PYTHON =
  /^(?:__\w+__|items|keys|values|get|append|update|join|split|strip|format|copy|pop|add|remove|sort|index|count|clear|extend|insert|lower|upper|encode|decode|read|write|close|isoformat|strftime)$/;
const OWN = new Set([
  "name",
  "link",
  "at",
  "size",
  "description",
  "message",
  "entries",
  "values",
  "keys",
  "source",
]);
const OF_JAVASCRIPT = new Set(
  [Object, Array, String, Map, Set, Promise, Date, Number, Function]
    .flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype))
    .filter((name) => !OWN.has(name)),
);

/** Whether values of the language have a part of this name, so that nobody need make it. */
export function isOfLanguage({ name, file, node }: Word): boolean {
  if (plainString(node) !== null) return false;
  return file.language === "python" ? OF_PYTHON.test(name) : OF_JAVASCRIPT.has(name) || name === "prototype";
}
