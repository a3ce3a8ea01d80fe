import type { Node } from "web-tree-sitter";
import { isFunctionNode, parameterNames } from "../../../code/javascript/handlers.ts";
import { argumentsOf, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import type { FileCall } from "./file-call.ts";

/** Each name of a folder is read as a file, and one of them is a folder: only the files are gone through. */
export function folderAmongFilesIdeas(
  { event }: Investigation,
  { file }: JavascriptFault,
  { path, does }: FileCall,
): Idea[] {
  if (does !== "read") return [];
  const listing = path.descendantsOfType("identifier").flatMap((name) => listedFrom(name) ?? [])[0];
  const given = listing ? argumentsOf(listing) : [];
  const [folder] = given;
  if (!listing || !folder || given.length !== 1) return [];
  const waiting = listing.parent?.type === "await_expression" ? listing.parent : null;
  const whole = waiting ?? listing;
  const isWrapped = whole.parent?.type === "parenthesized_expression";
  const callee = field(listing, "function")?.text ?? "readdir";
  const call = `${callee}(${folder.text}, { withFileTypes: true })`;
  const list = waiting && !isWrapped ? `(await ${call})` : waiting ? `await ${call}` : call;
  const tail = ".filter((entry) => entry.isFile()).map((entry) => entry.name)";
  const end = isWrapped && waiting ? (whole.parent?.endIndex ?? whole.endIndex) : whole.endIndex;
  const text = isWrapped && waiting ? `(${list})${tail}` : `${list}${tail}`;
  const start = isWrapped && waiting ? (whole.parent?.startIndex ?? whole.startIndex) : whole.startIndex;
  return [
    {
      name: "only_the_files",
      sentence: "A folder among the files is passed over",
      cause: `Every name in \`${folder.text}\` is read as a file, and one of them is a folder.`,
      explanation: "Goes through the files alone.",
      edits: [{ ...textEdit(file, start, end, text), part: "fix" }],
      basis: "guess",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: file.path, line: startLineOf(listing) },
    },
  ];
}

/** The call of `readdir` whose names a variable goes through: in a loop, or as the item of a callback. */
function listedFrom(name: Node): Node | null {
  for (let scope: Node | null = name.parent; scope; scope = scope.parent) {
    if (scope.type === "for_in_statement" && field(scope, "left")?.text === name.text)
      return listingOf(field(scope, "right"));
    if (!isFunctionNode(scope) || parameterNames(scope)[0] !== name.text) continue;
    const call = scope.parent?.type === "arguments" ? scope.parent.parent : null;
    const callee = call && field(call, "function");
    const isItem = /^(?:map|forEach|flatMap)$/.test((callee && field(callee, "property")?.text) ?? "");
    return isItem && callee ? listingOf(field(callee, "object")) : null;
  }
  return null;
}

function listingOf(list: Node | null): Node | null {
  if (!list) return null;
  if (/^(?:await|parenthesized)_expression$/.test(list.type)) return listingOf(list.firstNamedChild);
  if (list.type === "identifier") return listingOf(lastBinding(list, list.text));
  if (list.type !== "call_expression") return null;
  const callee = field(list, "function");
  const name = callee ? (lastNameOf(callee) ?? "") : "";
  if (/^readdir(?:Sync)?$/.test(name)) return list;
  // The same names in another order.
  const isSame = callee?.type === "member_expression" && /^(?:sort|toSorted|reverse|slice)$/.test(name);
  return isSame && callee ? listingOf(field(callee, "object")) : null;
}
