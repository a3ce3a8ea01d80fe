import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { insertBefore, statementOf } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { type Finding, placeOf } from "../stimuli/findings-recipe.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { bindingsIn, readsIn } from "../unbound-variable/names.ts";
import { type Absence, kindOfRead } from "./absence.ts";
import { demandOf } from "./demand.ts";
import { insteadFor } from "./given-instead.ts";
import { standInsFor } from "./stand-in.ts";

const ADVICE =
  "Give the variable a value in front of the branches that set it, or leave the function where none is set.";

/** A variable that one way through a function does not set: it begins as nothing, and what reads it does without. */
export function neverSetFindings(investigation: Investigation, fault: PythonFault): Finding[] {
  const name = /local variable '(\w+)'/.exec(fault.exception.value)?.[1];
  const own = fault.function?.node;
  if (fault.exception.type !== "UnboundLocalError" || name === undefined || !own) return [];
  const read = readsIn(own, name).find(
    (node) => startLineOf(node) === fault.line || node.endPosition.row + 1 === fault.line,
  );
  const bindings = bindingsIn(own).filter((node) => node.text === name);
  const [first] = bindings;
  // A name that is bound behind its read alone is another's: a global, a name that is spelt alike.
  if (!read || !first || bindings.every((node) => node.startIndex > read.startIndex)) return [];
  const setting = commonStatement(first, read);
  if (!setting || setting.type === "with_statement" || setting.type === "expression_statement") return [];
  const demand = demandOf(read);
  const isWhole = demand.whole.id === read.id;
  const kind = kindOfBinding(first);
  const instead = isWhole ? insteadFor(investigation.code, fault.file, demand, kind) : null;
  const begins = insertBefore(fault.file, setting, [`${name} = ${instead?.text ?? "None"}`]);
  const absence: Absence = {
    file: fault.file,
    node: read,
    subject: read,
    present: (subject) => `${subject} is not None`,
    absent: (subject) => `${subject} is None`,
    canBeNamed: false,
    orElse: () => null,
    kind: kindOfRead(demand.whole),
    what: name,
    isNone: true,
  };
  const [without] = instead ? [] : standInsFor(investigation, absence);
  if (!begins || (!instead && !without)) return [];
  const sentence = `\`${name}\` is read at ${fault.file.path}:${fault.line} on a way on which nothing has set it.`;
  const idea = runningIdea({
    cause: sentence,
    explanation: `\`${name}\` begins as \`${instead?.text ?? "None"}\`${without ? `, and where it is that, ${without.happens}` : ""}.`,
    edits: [begins, ...(without?.edits ?? [])],
    // What was never opened need not be closed.
    basis: without && ancestorOfType(read, ["finally_clause"]) ? "standard" : "guess",
    name: "way_that_sets_nothing",
    sentence: "The way that sets nothing ends well.",
  });
  return [{ id: "absent", sentence, ...placeOf(fault), ideas: [idea], advice: ADVICE }];
}

function kindOfBinding(binding: Node): Absence["kind"] {
  const assignment = binding.parent?.type === "assignment" ? binding.parent : null;
  const right = assignment && field(assignment, "right");
  if (right?.type === "string") return "text";
  if (right && /^(?:integer|float)$/.test(right.type)) return "number";
  return right?.type === "list" ? "list" : right?.type === "dictionary" ? "dict" : "unknown";
}

/** The statement around the binding that stands in the innermost block which holds the read as well. */
function commonStatement(binding: Node, read: Node): Node | null {
  for (let statement = statementOf(binding); statement; ) {
    const block = statement.parent;
    const holds = block && block.startIndex <= read.startIndex && read.endIndex <= block.endIndex;
    if (holds) return statement;
    const outer = block && ancestorOfType(block, ["block", "module"]);
    statement = outer && block ? childAround(outer, block) : null;
  }
  return null;
}

function childAround(block: Node, inner: Node): Node | null {
  return (
    block.namedChildren.find((one) => one.startIndex <= inner.startIndex && inner.endIndex <= one.endIndex) ??
    null
  );
}
