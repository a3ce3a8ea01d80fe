import { ancestorOfType, field } from "../../../code/nodes.ts";
import type { Use } from "./optional-uses.ts";

/** `error.response.data.message` in a text: without a response it is the error's own message that tells what went wrong. */
export function ownMessage({ object, whole, neutral }: Use): string | null {
  const clause = ancestorOfType(object, ["catch_clause"]);
  const error = clause && field(clause, "parameter")?.text;
  const isOfError = error !== null && error !== undefined && object.text.startsWith(`${error}.`);
  return isOfError && neutral === '""' && /\.(?:message|detail|error|title|statusText)$/.test(whole.text)
    ? `${error}.message`
    : null;
}
