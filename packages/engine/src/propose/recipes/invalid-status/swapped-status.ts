import type { Node } from "web-tree-sitter";
import type { Edit } from "../../../code/edit.ts";
import { field, lastNameOf, plainString } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { JavascriptFault } from "../javascript/fault.ts";

export interface SwappedStatus {
  readonly call: Node;
  readonly framework: string;
  readonly edits: readonly Edit[];
}

/** Calls that take two arguments, by framework: whether the status comes first. */
const ORDERS: Readonly<
  Record<string, { readonly name: string; readonly first: RegExp; readonly last: RegExp }>
> = {
  fastify: { name: "Fastify", first: /^$/, last: /^redirect$/ },
  hono: { name: "Hono", first: /^$/, last: /^(?:redirect|json|text|html|body)$/ },
  express: { name: "Express", first: /^redirect$/, last: /^$/ },
  http: { name: "Node", first: /^writeHead$/, last: /^$/ },
};

/** A number of three digits that stands where the other argument belongs. */
export function swappedStatus({ file, statement, handler }: JavascriptFault): SwappedStatus | null {
  const order = handler ? ORDERS[handler.framework] : undefined;
  if (!order) return null;
  for (const call of [statement, ...statement.descendantsOfType("call_expression")]) {
    const callee = field(call, "function");
    const name = callee?.type === "member_expression" ? (lastNameOf(callee) ?? "") : "";
    const given = (field(call, "arguments")?.namedChildren ?? []).filter((node) => node.type !== "comment");
    const [one, other] = given;
    if (!one || !other || given.length !== 2) continue;
    const isWrong =
      (order.last.test(name) && isStatus(one) && !isStatus(other)) ||
      (order.first.test(name) && isStatus(other) && !isStatus(one)) ||
      (order.first.test(name) && isStatus(other) && plainString(one) !== null);
    if (!isWrong) continue;
    return {
      call,
      framework: order.name,
      // One edit: half of it would be another call that no error tells of.
      edits: [textEdit(file, one.startIndex, other.endIndex, `${other.text}, ${one.text}`)],
    };
  }
  return null;
}

/** `301`, or a constant that is named like one. */
function isStatus(node: Node): boolean {
  return (
    (node.type === "number" && /^[1-5]\d\d$/.test(node.text)) ||
    /(?:^|\.)(?:HTTP|STATUS|[A-Z_]*(?:REDIRECT|MOVED|FOUND|CREATED|STATUS)[A-Z_]*)$/.test(node.text)
  );
}
