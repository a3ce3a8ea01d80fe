import type { CodeIndex } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { isRejectedUnseen } from "./rejected.ts";

/**
 * Whether the application's error handler knows what to answer to this error, and only does not hear of it: the handler is
 * asynchronous, and nobody hands its rejection on. Then the error is not answered once more where it was thrown.
 */
export function isLeftToMiddleware({ code }: Investigation, fault: JavascriptFault): boolean {
  return isRejectedUnseen(fault) && isKnownToErrorHandler(code, fault.exception.type);
}

/** A function of four parameters that asks for errors of this class or name. */
function isKnownToErrorHandler(code: CodeIndex, type: string): boolean {
  // Who asks for any error at all knows nothing of this one.
  if (!/^(?!error$)\w{4,}$/i.test(type)) return false;
  return code.mentions(type).some((path) => {
    const file = code.file(path);
    if (!file || file.isTest) return false;
    return file.tree.rootNode
      .descendantsOfType(["function_declaration", "arrow_function", "function_expression"])
      .some(
        (node) =>
          isFunctionNode(node) &&
          field(node, "parameters")?.namedChildren.length === 4 &&
          new RegExp(`instanceof\\s+(?:\\w+\\.)*${type}\\b|["'\`]${type}["'\`]`).test(node.text),
      );
  });
}
