import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { insertAfter } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

const NOTHING = /^(?:0|0\.0|\[\]|\{\}|""|''|None|False|\(\)|set\(\))$/;

/**
 * One branch of several does not set the variable, and some of the others set it to nothing, `note = ""`, where they have
 * nothing to say: this one has nothing to say either.
 */
export function neutralBranchIdeas(fault: PythonFault, name: string, cause: string): Idea[] {
  const scope = fault.function?.node;
  const chain =
    scope &&
    descendantsHere(scope, "if_statement").findLast(
      (node) =>
        node.endIndex <= fault.statement.startIndex && branchesOf(node).some((one) => sets(one, name)),
    );
  if (!chain) return [];
  const branches = branchesOf(chain);
  const open = branches.filter((branch) => !sets(branch, name) && goesOn(branch));
  const [lacking, ...others] = open;
  const isWhole = chain.namedChildren.some(({ type }) => type === "else_clause");
  const values = branches.flatMap((branch) => assignedIn(branch, name));
  const [only, ...more] = new Set(values.filter((value) => NOTHING.test(value.text)).map(({ text }) => text));
  const last = lacking?.namedChildren.findLast(({ type }) => type !== "comment");
  if (!isWhole || !lacking || others.length > 0 || only === undefined || more.length > 0 || !last) return [];
  // Where each branch has a value of its own, what this one's is nobody knows.
  if (values.length < 2) return [];
  const edit = insertAfter(fault.file, last, [`${name} = ${only}`]);
  const places = values
    .filter(({ text }) => text === only)
    .map((value) => `${fault.file.path}:${startLineOf(value)}`);
  return edit
    ? [
        runningIdea({
          cause,
          explanation: `The branch that has nothing to set says so, as at ${places.join(", ")}.`,
          edits: [edit],
          name: `without_${name}`,
          sentence: `Where there is no ${name}, it is nothing.`,
        }),
      ]
    : [];
}

/** The blocks of an `if` with its `elif` and `else`. */
function branchesOf(chain: Node): Node[] {
  const further = chain.namedChildren.filter(({ type }) => type === "elif_clause" || type === "else_clause");
  return [chain, ...further].flatMap(
    (one) => field(one, one.type === "else_clause" ? "body" : "consequence") ?? [],
  );
}

function assignedIn(branch: Node, name: string): Node[] {
  return descendantsHere(branch, "assignment").flatMap((node) => {
    const value = field(node, "left")?.text === name ? field(node, "right") : null;
    return value ? [value] : [];
  });
}

function sets(branch: Node, name: string): boolean {
  return assignedIn(branch, name).length > 0;
}

function goesOn(branch: Node): boolean {
  const last = branch.namedChildren.findLast(({ type }) => type !== "comment");
  return last !== undefined && !/^(?:return|raise|continue|break)_statement$/.test(last.type);
}
