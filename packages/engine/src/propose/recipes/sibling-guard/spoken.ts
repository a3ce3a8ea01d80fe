import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";

/**
 * The lines of a check of another text, `raise Malformed("seat", text)` of `parse_seat`, as they are said of this one:
 * `"designator"` in `parse_designator`. Null where they name something that cannot be told.
 */
export function spokenOf(lines: readonly string[], scope: Node, name: string): readonly string[] | null {
  const theirs = (field(scope, "name")?.text ?? "").split("_");
  const own = name.split("_");
  const words = theirs.filter((word) => !own.includes(word));
  const mine = own.filter((word) => !theirs.includes(word));
  const said = lines.flatMap((line) => [...line.matchAll(/(["'])(?:(?!\1).)*\1/g)].map((match) => match[0]));
  if (said.length === 0) return lines;
  if (said.some(tellsTheForm)) return null;
  const speaksOfIt = said.some(
    (text) => words.length > 0 && words.every((word) => text.toLowerCase().includes(word)),
  );
  if (!speaksOfIt)
    return said.every((text) => /\b(?:invalid|malformed|bad|wrong|format)\b/i.test(text)) ? lines : null;
  if (mine.length === 0) return null;
  const pattern = new RegExp(words.join("[_ ]"), "gi");
  return lines.map((line) =>
    line.replace(/(["'])(?:(?!\1).)*\1/g, (text) => text.replace(pattern, mine.join(" "))),
  );
}

/**
 * The same lines where their texts do not speak of the function that they come from, else in the words of this one:
 * `"returned: unknown order"` in `on_returned` for `"paid: unknown order"` of `on_paid`.
 */
export function spokenHere(
  lines: readonly string[],
  scope: Node,
  name: string,
  own: Node,
): readonly string[] {
  const theirs = (field(scope, "name")?.text ?? "").split("_").filter(Boolean);
  const here = name.split("_").filter(Boolean);
  const words = theirs.filter((word) => !here.includes(word));
  const mine = here.filter((word) => !theirs.includes(word));
  if (words.length === 0 || mine.length === 0) return lines;
  // What this one asks for under the same name is called so here as well.
  if (own.descendantsOfType("string_content").some(({ text }) => text === words.join("_"))) return lines;
  const pattern = new RegExp(`\\b${words.join("[_ ]")}\\b`, "g");
  return lines.map((line) =>
    line.replace(/(["'])(?:(?!\1).)*\1/g, (text) =>
      /\s/.test(text) ? text.replace(pattern, mine.join(" ")) : text,
    ),
  );
}

/** `"usage: roll 2d6"`, `"expected HH:MM"`: a text that tells the form of what it was given says nothing of another form. */
function tellsTheForm(text: string): boolean {
  const words = text.replace(/\{[^{}]*\}|%[sdr]/g, "");
  return /\d|\b(?:usage|expected|expects?|like|example|must|should|try|use)\b|e\.g\./i.test(words);
}
