import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { lastNameOf } from "../../../code/nodes.ts";
import { moduleNameAt } from "../../house/write-refusal.ts";
import { insertBefore } from "../edits/statements.ts";

/** Decorators that let only those in who are signed in. */
const GUARDS =
  /^(?:login_required|user_required|auth_required|requires_auth|require_login|requires_login|signed_in|authenticated|staff_member_required)$/;

/** `@login_required`, as other views of the project have it. */
export function guardingDecorator(
  code: CodeIndex,
  file: SourceFile,
  symbol: FunctionSymbol,
): { readonly edits: readonly Edit[]; readonly place: string; readonly name: string } | null {
  for (const path of [
    file.path,
    ...code.paths.filter((other) => other !== file.path && other.endsWith(".py")),
  ]) {
    const home = code.file(path);
    if (!home || home.isTest) continue;
    for (const other of code.symbolsOf(path)?.functions ?? []) {
      const decorator = decoratorsOf(other.node).find((node) => GUARDS.test(lastNameOf(node) ?? ""));
      if (
        !decorator ||
        other.node.id === symbol.node.id ||
        other.qualifiedName.includes(".") !== symbol.qualifiedName.includes(".")
      )
        continue;
      const head = decorator.text.split(".")[0] ?? decorator.text;
      const local = moduleNameAt(code, home, head, { file, statement: symbol.node });
      const edit =
        local && insertBefore(file, symbol.node, [`@${local.text}${decorator.text.slice(head.length)}`]);
      if (edit)
        return {
          edits: [...local.imports, edit],
          place: `${other.path}:${other.startLine}`,
          name: decorator.text,
        };
    }
  }
  return null;
}

function decoratorsOf(definition: Node): Node[] {
  const decorated = definition.parent?.type === "decorated_definition" ? definition.parent : null;
  return (decorated?.namedChildren ?? []).flatMap((child) =>
    child.type === "decorator" && child.firstNamedChild ? [child.firstNamedChild] : [],
  );
}
