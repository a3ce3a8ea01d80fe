import type { Node } from "web-tree-sitter";
import { indentOf, indentUnit } from "../../../code/indent.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { statementOnLine } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";

/** Whether a message speaks of nothing: of a value that was none, and was used all the same. */
const OF_NOTHING = /NoneType/;

/**
 * `if data.title is not None: zine.title = data.title`, and beside it `zine.tags = clean(data.tags)` without the question: a
 * field that was not sent stays as it is, like those beside it.
 */
export function fieldTwinIdea({ code }: Investigation, fault: PythonFault): Idea | null {
  if (!OF_NOTHING.test(fault.exception.value)) return null;
  for (const { path, line } of fault.frames.toReversed()) {
    const file = code.file(path);
    const statement = file && statementOnLine(file, line);
    const set = statement ? settingOf(statement) : null;
    if (!file || !statement || !set || statement.text.includes("\n")) continue;
    const twins = (statement.parent?.namedChildren ?? []).flatMap((other) => guardOf(other, set) ?? []);
    const forms = new Set(twins.map(({ form }) => form));
    const [twin] = twins;
    if (!twin || forms.size > 1) continue;
    const condition = twin.form.replace("*", set.name);
    const place = `${path}:${startLineOf(twin.node)}`;
    const text = `if ${condition}:\n${indentOf(file, statement)}${indentUnit(file)}${statement.text}`;
    return {
      cause: `${path}:${startLineOf(statement)} sets \`${set.name}\` whether it was given or not, which ${place} does not do with its own.`,
      explanation: `It is set where it was given, as at ${place}.`,
      edits: [{ ...textEdit(file, statement.startIndex, statement.endIndex, text), part: "fix" }],
      basis: "house",
      expectation: FINE,
      name: `without_${set.name}`,
      sentence: `What comes without ${set.name} leaves it as it is.`,
    };
  }
  return null;
}

interface Setting {
  /** What is set: `zine`. */
  readonly target: string;
  /** Where it comes from: `data`. */
  readonly source: string;
  /** The name on both sides. */
  readonly name: string;
}

/** `zine.tags = clean(data.tags)`: the same name of two things, once on each side. */
function settingOf(statement: Node): Setting | null {
  const assignment = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  const left = assignment?.type === "assignment" ? field(assignment, "left") : null;
  const right = assignment && field(assignment, "right");
  if (left?.type !== "attribute" || !right) return null;
  const target = field(left, "object")?.text ?? "";
  const name = field(left, "attribute")?.text ?? "";
  const read = [right, ...right.descendantsOfType("attribute")].find(
    (node) => node.type === "attribute" && field(node, "attribute")?.text === name,
  );
  const source = read ? (field(read, "object")?.text ?? "") : "";
  return source === "" || source === target || !/^\w+$/.test(source) ? null : { target, source, name };
}

/** `if data.title is not None: zine.title = data.title`, with `data.* is not None` as its form. */
function guardOf(statement: Node, wanted: Setting): { readonly node: Node; readonly form: string } | null {
  if (statement.type !== "if_statement") return null;
  const body = field(statement, "consequence");
  const [only] = body?.namedChildren ?? [];
  const isOtherwise = statement.namedChildren.some(({ type }) => /^(?:else|elif)_clause$/.test(type));
  const set = body?.namedChildCount === 1 && only && !isOtherwise ? settingOf(only) : null;
  if (!set || set.target !== wanted.target || set.source !== wanted.source) return null;
  const condition = field(statement, "condition")?.text ?? "";
  const own = `${set.source}.${set.name}`;
  return condition === own || condition === `${own} is not None`
    ? { node: statement, form: condition.replace(own, `${set.source}.*`) }
    : null;
}
