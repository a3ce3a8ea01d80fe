import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { insertBefore } from "../edits/statements.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { Guess, Scene } from "./scene.ts";

const OPENERS = /^_*(?:open|init|setup|connect|load|start|ensure|reload|refresh|reset)\w*$/i;

/**
 * Something of the module or object that is made when it is first needed: `if _zones is None: load()`. The other
 * functions make sure that it is there; the one that failed does so too.
 */
export function openedFirst({ fault, message, suspects }: Scene): Guess[] {
  const { file } = fault;
  if (!/NoneType/.test(message)) return [];
  const found: Guess[] = [];
  for (const node of suspects) {
    const own = ancestorOfType(node, ["function_definition"]);
    const isOwn =
      (node.type === "identifier" && isGlobal(file.tree.rootNode, node.text)) ||
      (node.type === "attribute" && field(node, "object")?.text === "self");
    const first = own && firstStatement(own);
    if (!isOwn || !own || !first) continue;
    const like = file.tree.rootNode
      .descendantsOfType("if_statement")
      .filter((statement) => opens(statement, node.text))
      .map((statement) => ({ statement, scope: ancestorOfType(statement, ["function_definition"]) }))
      .filter(({ scope }) => scope !== null && scope.id !== own.id && sharesOwner(scope, own, node));
    const texts = new Set(like.map(({ statement }) => statement.text.replace(/\s+/g, " ")));
    const [sample] = like;
    const isAsync = own.children.some((child) => child.type === "async");
    if (!sample || texts.size > 1 || (/\bawait\b/.test(sample.statement.text) && !isAsync)) continue;
    // Where it is assigned directly, the name must be told to be the module's.
    const isAssigned = new RegExp(`(?:^|\\s)${node.text.replace(/[^\w]/g, "\\$&")}\\s*=[^=]`).test(
      sample.statement.text,
    );
    const mustDeclare =
      node.type === "identifier" &&
      isAssigned &&
      !new RegExp(`\\bglobal\\b[^\\n]*\\b${node.text}\\b`).test(own.text);
    if (OPENERS.test(field(sample.scope ?? own, "name")?.text ?? "") && isAssigned) continue;
    const lines = sample.statement.text.split("\n");
    const indent = " ".repeat(sample.statement.startPosition.column);
    const edit = insertBefore(file, first, [
      ...(mustDeclare ? [`global ${node.text}`] : []),
      ...lines.map((line) => dedented(line, indent)),
    ]);
    if (!edit) continue;
    found.push({
      strength: 0.92,
      idea: runningIdea({
        cause: `\`${node.text}\` is made by the other functions when they need it, but not by this one.`,
        explanation: `It is made first, as at ${file.path}:${startLineOf(sample.statement)}.`,
        edits: [edit],
        name: "opened_when_needed",
        sentence: "It works also when nothing was opened before.",
      }),
    });
  }
  return found;
}

/** A line of a copied statement, its own levels as tabs. */
function dedented(line: string, indent: string): string {
  const text = line.startsWith(indent) ? line.slice(indent.length) : line;
  const lead = /^ */.exec(text)?.[0].length ?? 0;
  return "\t".repeat(Math.round(lead / 4)) + text.slice(lead);
}

function firstStatement(definition: Node): Node | null {
  return (
    field(definition, "body")?.namedChildren.find(
      (child) =>
        child.type !== "comment" &&
        child.type !== "global_statement" &&
        !(child.type === "expression_statement" && child.firstNamedChild?.type === "string"),
    ) ?? null
  );
}

function isGlobal(root: Node, name: string): boolean {
  return root.namedChildren.some((statement) => {
    const inner = statement.type === "expression_statement" ? statement.firstNamedChild : null;
    return inner?.type === "assignment" && field(inner, "left")?.text === name;
  });
}

/** Methods of one class, where it is an attribute of their object. */
function sharesOwner(left: Node, right: Node, node: Node): boolean {
  if (node.type === "identifier") return true;
  return ancestorOfType(left, ["class_definition"])?.id === ancestorOfType(right, ["class_definition"])?.id;
}

/** `if x is None: open()`, `if not x: open()`, in a way that does not leave. */
function opens(statement: Node, name: string): boolean {
  const condition = field(statement, "condition")?.text ?? "";
  const inside = field(statement, "consequence");
  return (
    [`${name} is None`, `not ${name}`].includes(condition) &&
    inside !== null &&
    statement.childrenForFieldName("alternative").length === 0 &&
    inside.namedChildren.every((child) => child.type === "expression_statement") &&
    (/\(/.test(inside.text) || inside.text.includes(`${name} =`))
  );
}
