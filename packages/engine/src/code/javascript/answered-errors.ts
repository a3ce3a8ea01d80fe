import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../code-index.ts";
import { field, lastNameOf } from "../nodes.ts";

const TOO_BROAD = new Set(["Error", "TypeError", "RangeError", "SyntaxError", "ReferenceError", "EvalError"]);

/** A class and its bases, the language's own left out. */
function familyOf(code: CodeIndex, name: string): ReadonlySet<string> {
  const names = new Set<string>();
  const open = [name];
  while (open.length > 0 && names.size < 20) {
    const next = open.pop() ?? "";
    if (names.has(next) || TOO_BROAD.has(next) || next === "") continue;
    names.add(next);
    for (const { bases } of code.classesNamed(next))
      open.push(...bases.map((base) => base.split(".").at(-1) ?? ""));
  }
  return names;
}

/**
 * Whether the project tells errors of a class of its own, or of one of its bases, from others: `error instanceof NotFound`,
 * `error.status`, `error.name === "…"`.
 */
export function isAnsweredError(code: CodeIndex, name: string): boolean {
  const names = familyOf(code, name);
  const paths = [...new Set([...names].flatMap((name) => code.naming(name)))];
  const isAsked = paths.some((path) => {
    const file = code.file(path);
    if (!file || file.isTest || !/\.[cm]?[jt]sx?$/.test(path)) return false;
    return file.tree.rootNode.descendantsOfType(["binary_expression", "switch_case"]).some((node) => {
      const right = field(node, "right");
      if (field(node, "operator")?.text === "instanceof")
        return names.has(right ? (lastNameOf(right) ?? "") : "");
      return /\.(?:name|code)\b/.test(field(node, "left")?.text ?? "") && names.has(unquoted(right));
    });
  });
  if (isAsked) return true;
  // A class that carries its status is answered by a handler that reads it, or by the framework itself.
  const carries = [...names].some((name) =>
    code.classesNamed(name).some(({ node }) => /\b(?:status|statusCode)\b\s*[=;:(,)]/.test(node.text)),
  );
  return carries;
}

function unquoted(node: Node | null): string {
  return node?.text.replace(/^["'`]|["'`]$/g, "") ?? "";
}
