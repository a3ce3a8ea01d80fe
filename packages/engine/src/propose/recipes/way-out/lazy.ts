import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { descendantsHere, tryStatements } from "../../../code/python/handlers.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { isBaseOf } from "../fault/caught-on-trace.ts";
import type { PythonFault } from "../fault/python-fault.ts";

/** What is worked out only when somebody goes through it, and handed back out of a `try`. */
export interface Lazy {
  readonly file: SourceFile;
  readonly returned: Node;
  readonly edits: readonly Edit[];
}

/**
 * `try: return (int(part) for part in parts)`: nothing has been read when the handler is left, so that it never sees the
 * error that it is there for. It is read at once, as a list. Null where it is not sure that this one is meant.
 */
export function lazyResult(code: CodeIndex, fault: PythonFault): Lazy | null {
  const around = fault.frames.flatMap(({ path, line }) => {
    const file = code.file(path);
    return file
      ? lazyIn(code, file, fault).filter(
          ({ returned }) => startLineOf(returned) <= line && line <= returned.endPosition.row + 1,
        )
      : [];
  });
  const called = fault.statement.descendantsOfType("call").flatMap((call) => {
    const callee = field(call, "function");
    const [only, ...more] = code.functionsNamed((callee && lastNameOf(callee)) ?? "");
    const file = only && code.file(only.path);
    if (!only || !file || more.length > 0 || file.isTest) return [];
    return lazyIn(code, file, fault).filter(
      ({ returned }) =>
        ancestorOfType(returned, ["function_definition"])?.id === only.node.id && returned.type === "call",
    );
  });
  const found = [
    ...new Map(
      [...around, ...called].map((one) => [`${one.file.path}:${one.returned.startIndex}`, one]),
    ).values(),
  ];
  const [only, ...more] = found;
  return only && more.length === 0 ? only : null;
}

/** The lazy results that a file hands back out of a `try` whose handlers are for this error. */
function lazyIn(code: CodeIndex, file: SourceFile, { exception }: PythonFault): Lazy[] {
  const type = exception.type.split(".").at(-1) ?? exception.type;
  return tryStatements(file.tree.rootNode).flatMap(({ node, clauses }): Lazy[] => {
    const isFor = clauses.some(
      ({ caught, raises }) =>
        !raises.some(({ isBare }) => isBare) && caught.some(({ name }) => isOf(code, name, type)),
    );
    const body = field(node, "body");
    if (!isFor || !body) return [];
    return descendantsHere(body, "return_statement").flatMap((statement): Lazy[] => {
      const returned = statement.firstNamedChild;
      if (!returned || ancestorOfType(statement, ["try_statement"])?.id !== node.id) return [];
      if (returned.type === "generator_expression")
        return [
          {
            file,
            returned,
            edits: [
              textEdit(file, returned.startIndex, returned.endIndex, `[${returned.text.slice(1, -1)}]`),
            ],
          },
        ];
      const isMap =
        returned.type === "call" && /^(?:map|filter|zip)$/.test(field(returned, "function")?.text ?? "");
      return isMap
        ? [
            {
              file,
              returned,
              edits: [textEdit(file, returned.startIndex, returned.endIndex, `list(${returned.text})`)],
            },
          ]
        : [];
    });
  });
}

function isOf(code: CodeIndex, name: string | null, type: string): boolean {
  const own = name?.split(".").at(-1) ?? "Exception";
  return (
    own === type ||
    own === "Exception" ||
    isBaseOf(code, own, type) ||
    (own === "ValueError" && /^(?:JSONDecodeError|UnicodeDecodeError|UnicodeError)$/.test(type)) ||
    (own === "LookupError" && /^(?:KeyError|IndexError)$/.test(type)) ||
    (own === "ArithmeticError" && /^(?:ZeroDivisionError|InvalidOperation)$/.test(type))
  );
}
