import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { insertBefore } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { isOtherKind } from "../fault/return-kind.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";

/** `self.cells[y][x]` behind `if not self.inside(x, y): raise ValueError("outside")`. */
interface Asked {
  readonly condition: string;
  /** The parameters of the asking function, as the check takes them. */
  readonly given: readonly string[];
  readonly exit: Node;
  /** The place that the check protects. */
  readonly place: Node;
}

/**
 * A place of a table that another method asks for first, `if not self.inside(x, y)` before `self.cells[y][x]`: it is asked for
 * here too, with what stands here for `x` and `y`. In a loop the round is passed over, else it leaves as that method does.
 */
export function askedFirstIdea(fault: PythonFault): Idea | null {
  const { file, statement, function: symbol, exception } = fault;
  const owner = symbol && ancestorOfType(symbol.node, ["class_definition"]);
  if (!owner || !/^(?:IndexError|KeyError)$/.test(exception.type)) return null;
  if (!/^(?:expression_statement|return_statement)$/.test(statement.type)) return null;
  const places = outermost(statement).filter((node) => node.text.startsWith("self."));
  const [place, ...others] = places;
  if (!place || others.length > 0) return null;
  const siblings = owner
    .descendantsOfType("function_definition")
    .filter((one) => one.id !== symbol.node.id && ancestorOfType(one, ["class_definition"])?.id === owner.id);
  const made = new Map<string, Asked>();
  for (const sibling of siblings) {
    for (const asked of askedIn(sibling)) {
      const meant = standingFor(asked, place);
      if (meant) made.set(`not ${meant}`, asked);
    }
  }
  const [[condition, asked] = [], ...more] = [...made];
  if (!condition || !asked || more.length > 0) return null;
  // Asked already, in whatever words.
  const predicate = condition.slice("not ".length).split("(")[0] ?? "";
  if (symbol.node.text.includes(`${predicate}(`) || symbol.name === lastOf(predicate)) return null;
  const loop = ancestorOfType(statement, ["for_statement", "while_statement"], symbol.node);
  const isInLoop = loop?.type === "for_statement" && statement.type === "expression_statement";
  const given = asked.exit.type === "return_statement" ? asked.exit.firstNamedChild : null;
  const isSure =
    isInLoop || (isUnderstood(asked.exit, symbol.node) && !(given && isOtherKind(given, symbol)));
  if (!isSure) return null;
  const leave = isInLoop ? "continue" : asked.exit.text;
  const edit = insertBefore(file, statement, [`if ${condition}:`, `\t${leave}`]);
  const where = `${file.path}:${startLineOf(asked.place)}`;
  return (
    edit && {
      cause: `${file.path}:${fault.line} takes \`${place.text}\` without \`${predicate}\`, which ${where} is asked behind.`,
      explanation: `\`${predicate}\` is asked first, as before ${where}.`,
      edits: [{ ...edit, part: "fix" }],
      basis: "house",
      expectation: FINE,
      name: "asked_first",
      sentence: "What is outside is dealt with as elsewhere.",
    }
  );
}

/** The checks of a method that leave where a predicate of its object says no, with the places of tables behind them. */
function askedIn(method: Node): Asked[] {
  const names = new Set(parametersOf(method).map(({ name }) => name));
  return descendantsHere(method, "if_statement").flatMap((guard): Asked[] => {
    const condition = field(guard, "condition");
    const call = condition?.type === "not_operator" ? field(condition, "argument") : null;
    const exit = field(guard, "consequence")?.lastNamedChild;
    if (call?.type !== "call" || !exit || guard.childrenForFieldName("alternative").length > 0) return [];
    if (!/^(?:return|raise|continue)_statement$/.test(exit.type)) return [];
    const callee = field(call, "function");
    const { positional, named } = readCall(call);
    const given = positional.map(({ text }) => text);
    const isOfObject = callee?.type === "attribute" && field(callee, "object")?.text === "self";
    if (!isOfObject || named.size > 0 || given.length === 0 || !given.every((one) => names.has(one)))
      return [];
    return outermost(method)
      .filter((node) => node.startIndex > guard.endIndex && node.text.startsWith("self."))
      .map((place) => ({ condition: call.text, given, exit, place }));
  });
}

/** The check as it reads for another place of the same table; null where the place is of another form. */
function standingFor({ place, given, condition }: Asked, own: Node): string | null {
  const [table, indices] = takenApart(place);
  const [ownTable, ownIndices] = takenApart(own);
  if (table !== ownTable || indices.length !== ownIndices.length) return null;
  const meant = new Map(indices.map((index, at) => [index, ownIndices[at] ?? ""]));
  if (!given.every((name) => meant.has(name)) || indices.length !== given.length) return null;
  const callee = condition.slice(0, condition.indexOf("("));
  return `${callee}(${given.map((name) => meant.get(name)).join(", ")})`;
}

/** `self.cells[y][x]`: `self.cells`, and `y` and `x`. */
function takenApart(place: Node): [string, string[]] {
  const holder = place.type === "subscript" ? field(place, "value") : null;
  const index = place.type === "subscript" ? place.childrenForFieldName("subscript") : [];
  if (!holder || index.length === 0) return [place.text, []];
  const [table, indices] = takenApart(holder);
  return [table, [...indices, ...index.flatMap((one) => (one ? [one.text] : []))]];
}

function outermost(root: Node): Node[] {
  return root
    .descendantsOfType("subscript")
    .filter(({ parent, id }) => !(parent?.type === "subscript" && field(parent, "value")?.id === id));
}

/** Whether a way out reads nothing that another function would not have under the same name. */
function isUnderstood(exit: Node, scope: Node): boolean {
  const own = new Set(parametersOf(scope).map(({ name }) => name));
  const home = ancestorOfType(exit, ["function_definition"]);
  const foreign = home ? parametersOf(home).map(({ name }) => name) : [];
  return exit.descendantsOfType("identifier").every(({ text }) => own.has(text) || !foreign.includes(text));
}

function lastOf(path: string): string {
  return path.split(".").at(-1) ?? path;
}
