import type { Node } from "web-tree-sitter";
import { field } from "../../code/nodes.ts";

/** Requests in a text that leave something behind in the application: `client.post("/notes", …)`. */
export function changingCalls(within: Node): Node[] {
  return within.descendantsOfType("call").filter((call) => {
    const callee = field(call, "function");
    const verb = callee?.type === "attribute" ? field(callee, "attribute")?.text : undefined;
    return verb !== undefined && /^(?:post|put|patch|delete)$/.test(verb);
  });
}
