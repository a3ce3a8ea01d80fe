import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { boundNames } from "../../../code/javascript/symbols.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { freeName, namesAt, namesRead } from "../javascript/names.ts";
import { statementOf } from "../javascript/statements.ts";
import { guess } from "../structure/scene.ts";

/** What binds a name, with the value that is read for it. */
interface Binding {
  /** A name, or a pattern that takes things apart. */
  readonly target: Node;
  readonly value: Node;
  /** Where the new name is seen. */
  readonly scope: Node;
  readonly statement: Node;
}

/**
 * `const user = user(id)`, `const { rate } = rate`, `for (const line of line.parts)`: the new variable hides what is meant
 * outside. It gets a name of its own.
 */
export function shadowIdeas(investigation: Investigation, fault: JavascriptFault, name: string): Idea[] {
  const { file, line } = fault;
  const found = bindingOf(fault, name);
  if (!found) return [];
  const { target, value, scope, statement } = found;
  const inside = namesRead(value).filter((node) => node.text === name);
  if (inside.length === 0 || !isKnownOutside(investigation, file, scope, name)) return [];
  const uses = scope
    .descendantsOfType(["identifier", "shorthand_property_identifier"])
    .filter((node) => node.text === name && node.startIndex >= value.endIndex);
  const after = statement.nextNamedSibling;
  const isReturned =
    target.type === "identifier" &&
    after?.type === "return_statement" &&
    after.firstNamedChild?.text === name &&
    uses.length === 1;
  const fresh = freeName(investigation.code, file, statement, newName(found, name));
  const edits =
    isReturned && after
      ? [
          textEdit(
            file,
            statement.startIndex,
            after.endIndex,
            after.text.replace(name, () => value.text),
          ),
        ]
      : [
          ...namedIn(target, name).map((node) => renamed(file, node, fresh)),
          ...uses.map((node) => renamed(file, node, fresh)),
        ];
  return [
    guess({ investigation }, 0.9, {
      name: "variable_hides_nothing",
      sentence: `The \`${name}\` that is meant is read`,
      cause: `The variable \`${name}\` hides what is called \`${name}\` outside and is meant in its own value.`,
      explanation: isReturned
        ? `Returns the result without the variable that hides \`${name}\`.`
        : `Gives the variable a name of its own, \`${fresh}\`.`,
      // What still read the old name would read what is outside, and raise nothing.
      edits: edits.map((edit) => ({ ...edit, together: "name" })),
      basis: "standard",
      place: { path: file.path, line },
    }).idea,
  ];
}

/** The declaration or the loop at the fault that binds the name. */
function bindingOf({ file, line, statement: at }: JavascriptFault, name: string): Binding | null {
  const own = statementOf(at) ?? at;
  const loop = [own, ...file.tree.rootNode.descendantsOfType("for_in_statement")].find(
    (node) =>
      node.type === "for_in_statement" &&
      startLineOf(node) === line &&
      boundNames(field(node, "left")).includes(name),
  );
  const [left, right, body] = ["left", "right", "body"].map((part) => (loop ? field(loop, part) : null));
  if (loop && left && right && body) return { target: left, value: right, scope: loop, statement: loop };
  const declarator = own
    .descendantsOfType("variable_declarator")
    .find((node) => boundNames(field(node, "name")).includes(name) && coversLine(node, line));
  const target = declarator && field(declarator, "name");
  const value = declarator && field(declarator, "value");
  const scope = declarator?.parent?.parent;
  if (!declarator || !target || !value || !scope || scope.type === "program") return null;
  return { target, value, scope, statement: own };
}

function coversLine(node: Node, line: number): boolean {
  return startLineOf(node) <= line && line <= node.endPosition.row + 1;
}

/** The places of a pattern that bind the name. */
function namedIn(target: Node, name: string): Node[] {
  if (target.type === "identifier") return [target];
  return target
    .descendantsOfType(["identifier", "shorthand_property_identifier_pattern"])
    .filter((node) => node.text === name);
}

function renamed(file: SourceFile, node: Node, fresh: string): ReturnType<typeof textEdit> {
  const isShort = /^shorthand_property_identifier/.test(node.type);
  return textEdit(file, node.startIndex, node.endIndex, isShort ? `${node.text}: ${fresh}` : fresh);
}

/** A name that says what is new about it: the result of a call, one item of a list, a part of the thing. */
function newName({ target, value, statement }: Binding, name: string): string {
  const upper = name.slice(0, 1).toUpperCase() + name.slice(1);
  const isItem = statement.type === "for_in_statement";
  if (isItem) return /[^s]s$/.test(name) ? name.slice(0, -1) : `one${upper}`;
  if (target.type !== "identifier") return `own${upper}`;
  return /^(?:await|call|new)_expression$/.test(value.type) ? `${name}Result` : `new${upper}`;
}

/** Whether the name is an import, a function or a variable of the module, a parameter around, or declared in a block around. */
function isKnownOutside({ code }: Investigation, file: SourceFile, scope: Node, name: string): boolean {
  const symbols = code.symbolsOf(file.path);
  const isModule =
    (symbols?.imports ?? []).some(({ local }) => local === name) ||
    (symbols?.functions ?? []).some(({ qualifiedName }) => qualifiedName === name) ||
    (symbols?.assignments ?? []).some((symbol) => symbol.name === name);
  if (isModule) return true;
  const outer = scope.parent;
  // A block that is the body of a function has the parameters of the function in front of it.
  const isBody = outer !== null && ancestorOfType(scope, FUNCTIONS)?.id === outer.id;
  if (isBody && boundNames(field(outer, "parameters") ?? field(outer, "parameter")).includes(name))
    return true;
  return namesAt(code, file, scope).has(name);
}

const FUNCTIONS = ["function_declaration", "arrow_function", "function_expression", "method_definition"];
