import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../code-index.ts";
import { field, plainString } from "../nodes.ts";

/** The text that names a module: in `import … from "./x"`, `export … from "./x"`, `import("./x")` and `require("./x")`. */
export interface Specifier {
  readonly node: Node;
  readonly text: string;
}

/** Every module of the own project that a file names, in the order in which they stand there. */
export function specifiersIn({ tree }: SourceFile): Specifier[] {
  return tree.rootNode
    .descendantsOfType(["import_statement", "export_statement", "call_expression"])
    .flatMap((node): Specifier[] => {
      const isCall = node.type === "call_expression";
      if (isCall && !/^(?:import|require|require\.resolve)$/.test(field(node, "function")?.text ?? ""))
        return [];
      const named = isCall ? field(node, "arguments")?.firstNamedChild : field(node, "source");
      const text = named ? plainString(named) : null;
      return named && text !== null && /^\.{1,2}(?:\/|$)/.test(text) ? [{ node: named, text }] : [];
    });
}
