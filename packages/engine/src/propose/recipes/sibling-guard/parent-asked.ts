import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import type { Investigation } from "../../../investigation.ts";
import { guardLines, type SiblingGuard, siblingGuards } from "../../house/sibling-guards.ts";
import { refusedStatus } from "../../house/status.ts";
import { insertBefore } from "../edits/statements.ts";
import { handlerOf } from "../fault/handler.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { isOtherKind } from "../fault/return-kind.ts";
import { answered, type Idea, NO_ERROR } from "../stimuli/idea.ts";

const REFUSED =
  /FOREIGN KEY constraint failed|violates foreign key constraint|foreign key constraint fails|is not present in table/i;

/**
 * A row is added to something that is not there, `INSERT INTO tasks (title, project_id)` of a project that nobody has, and a
 * function beside it that is given the same asks for it first: this one asks in the same way.
 */
export function parentAskedIdea(investigation: Investigation, fault: PythonFault): Idea | null {
  const column = columnOf(fault.exception.value);
  if (column === null) return null;
  const { code } = investigation;
  for (const { path, line } of fault.frames.toReversed()) {
    const file = code.file(path);
    const symbol = code.functionAt(path, line);
    const first = symbol && firstStatement(symbol.node);
    if (!file || !symbol || !first || !parametersOf(symbol.node).some(({ name }) => name === column))
      continue;
    const asking = siblingGuards(code, file, symbol.node, [column]).filter(
      (guard) => guard.file.path === path && isBeside(guard.scope, symbol.node) && isFirst(guard),
    );
    const made = asking.flatMap((guard) => {
      const lines = linesOf(investigation, guard, column, { file, statement: first, scope: symbol.node });
      const given = guard.exit.type === "return_statement" ? guard.exit.firstNamedChild : null;
      return lines && !(given && isOtherKind(given, symbol)) ? [{ guard, lines }] : [];
    });
    const [found] = made;
    // Two ways of the house say nothing about a third function.
    const told = new Set(asking.map(({ exit }) => `${exit.type} ${refusedStatus(code, path, exit)}`));
    if (!found || told.size > 1 || symbol.node.text.includes(found.lines[0] ?? "")) continue;
    const edit = insertBefore(file, first, found.lines);
    if (!edit) continue;
    const where = `${path}:${startLineOf(found.guard.node)}`;
    const status = refusedStatus(code, path, found.guard.exit);
    return {
      cause: `Nothing asks whether there is what \`${column}\` names before ${path}:${line} refers to it, which ${where} does.`,
      explanation: `It is asked for first, as at ${where}.`,
      edits: [{ ...edit, part: "fix" }],
      basis: "house",
      expectation: status !== null && handlerOf(investigation, fault) ? answered([status]) : NO_ERROR,
      name: "referred_to_nothing",
      sentence: "What is to be referred to and is not there is dealt with as elsewhere.",
    };
  }
  return null;
}

/** The column of an added row that names a row which is not there; null where it may be one of several. */
function columnOf(message: string): string | null {
  if (!REFUSED.test(message)) return null;
  const told = /Key \((\w+)\)=\([^)]*\) is not present/.exec(message)?.[1];
  if (told) return told;
  const columns = /INSERT INTO [^\s(]+ \(([^)]*)\)/i.exec(message)?.[1]?.split(/\s*,\s*/) ?? [];
  const keys = columns.map((one) => one.replace(/["`]/g, "")).filter((one) => /\w_id$/.test(one));
  return keys.length === 1 ? (keys[0] ?? null) : null;
}

/** The first statement of a function behind its description. */
function firstStatement(definition: Node): Node | null {
  const body = field(definition, "body")?.namedChildren.filter(({ type }) => type !== "comment") ?? [];
  const isDescribed = body[0]?.type === "expression_statement" && body[0].firstNamedChild?.type === "string";
  return (isDescribed ? body[1] : body[0]) ?? null;
}

/** Methods of the same class, or functions outside of any. */
function isBeside(one: Node, other: Node): boolean {
  const owner = (node: Node) => ancestorOfType(node, ["class_definition"])?.id;
  return owner(one) === owner(other);
}

/** Whether the check stands at the top of its function, behind nothing but the search that it asks about. */
function isFirst({ node, scope }: SiblingGuard): boolean {
  const first = firstStatement(scope);
  return first?.id === node.id || first?.id === searchBefore(node)?.id;
}

/** `project = find(project_id)` in front of `if project is None:`. */
function searchBefore(guard: Node): Node | null {
  const before = guard.previousNamedSibling;
  const assignment = before?.type === "expression_statement" ? before.firstNamedChild : null;
  const name = assignment?.type === "assignment" ? field(assignment, "left") : null;
  const asked = /^(?:not (\w+)|(\w+) is None)$/.exec(field(guard, "condition")?.text ?? "");
  return before && name && asked && (asked[1] ?? asked[2]) === name.text ? before : null;
}

/** The check as it is written, with the search in front of it; null where it does not ask about the column alone. */
function linesOf(
  { code }: Investigation,
  guard: SiblingGuard,
  column: string,
  target: { readonly file: SourceFile; readonly statement: Node; readonly scope: Node },
): readonly string[] | null {
  const search = searchBefore(guard.node);
  const asks = search ?? guard.condition;
  const isNothing = search !== null || /^not \w[\w.]*\(|\) is None$| not in /.test(guard.condition.text);
  if (!isNothing || !new RegExp(`(?<![\\w.])${column}(?!\\w)`).test(asks.text)) return null;
  const name = search?.firstNamedChild ? field(search.firstNamedChild, "left")?.text : undefined;
  const kept = new Map(name === undefined ? [] : [[name, name]]);
  const made = guardLines(code, guard, target, kept);
  const before = search && guardLines(code, { ...guard, node: search }, target, kept);
  if (!made || (search && !before)) return null;
  return [...(before?.lines ?? []), ...made.lines];
}
