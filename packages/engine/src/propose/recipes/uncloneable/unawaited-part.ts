import type { Node } from "web-tree-sitter";
import type { Edit } from "../../../code/edit.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { calleesOf } from "../../../diagnose/origin/javascript/functions.ts";
import { isSettled } from "../../../diagnose/origin/javascript/promises.ts";
import type { Investigation } from "../../../investigation.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import { callsAtFault } from "../javascript/bad-value/reading.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { waitFor } from "../structure/awaits.ts";

export interface Found {
  readonly name: string;
  readonly cause: string;
  readonly explanation: string;
  readonly edits: readonly Edit[];
  readonly basis: "house" | "standard";
  readonly place: { readonly path: string; readonly line: number };
}

/** A call of an asynchronous function whose promise is a part of what is copied. Null where there are several. */
export function unawaitedPart({ code }: Investigation, fault: JavascriptFault): Found | null {
  const { file } = fault;
  const copying = callsAtFault(fault).find((call) =>
    /^(?:structuredClone|postMessage|serialize|send)$/.test(
      lastNameOf(field(call, "function") ?? call) ?? "",
    ),
  );
  const given = copying && field(copying, "arguments")?.firstNamedChild;
  const open = (given ? partsOf(given) : []).filter(
    (node) =>
      node.type === "call_expression" &&
      !isSettled(node) &&
      calleesOf(code, file.path, node).some(({ symbol }) =>
        symbol.node.children.some(({ type }) => type === "async"),
      ),
  );
  const [call] = open;
  const edits = call && open.length === 1 ? waitFor(code, file, call, false, 1) : null;
  if (!call || !edits) return null;
  const name = lastNameOf(field(call, "function") ?? call) ?? "call";
  return {
    name: "promise_is_awaited",
    cause: `\`${name}\` is asynchronous, and its promise is a part of what is copied.`,
    explanation: `Awaits \`${name}\` first.`,
    edits,
    basis: "standard",
    place: { path: file.path, line: startLineOf(call) },
  };
}

/** The values of a literal, those behind the names in it as well. */
function partsOf(node: Node, depth = 4): Node[] {
  if (depth === 0) return [];
  switch (node.type) {
    case "object":
      return node.namedChildren.flatMap((child) => {
        const value = child.type === "pair" ? field(child, "value") : child;
        return value ? partsOf(value, depth - 1) : [];
      });
    case "array":
      return node.namedChildren.flatMap((child) => partsOf(child, depth - 1));
    case "spread_element":
      return node.firstNamedChild ? partsOf(node.firstNamedChild, depth - 1) : [];
    case "identifier":
    case "shorthand_property_identifier": {
      const bound = lastBinding(node, node.text);
      return bound ? partsOf(bound, depth - 1) : [];
    }
    default:
      return [node];
  }
}
