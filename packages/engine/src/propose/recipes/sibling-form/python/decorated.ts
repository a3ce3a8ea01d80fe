import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../../code/code-index.ts";
import { indentOf } from "../../../../code/indent.ts";
import { dottedName, field, lastNameOf, startLineOf } from "../../../../code/nodes.ts";
import { parametersOf } from "../../../../code/python/parameters.ts";
import { textEdit } from "../../../../code/text-edit.ts";
import type { Investigation } from "../../../../investigation.ts";
import type { PythonFault } from "../../fault/python-fault.ts";
import { type Idea, NO_ERROR } from "../../stimuli/idea.ts";
import { isSaidOnPurpose } from "../on-purpose.ts";

const LEAST_SIBLINGS = 2;

interface Sibling {
  readonly symbol: FunctionSymbol;
  readonly decorators: readonly Node[];
}

/**
 * A function on the trace lacks a decorator that its siblings have, and that answers this very error: `@answered` above
 * all other handlers of the file.
 */
export function decoratedIdea({ code }: Investigation, fault: PythonFault): Idea | null {
  for (const frame of fault.frames.toReversed()) {
    const file = code.file(frame.path);
    const symbol = code.functionAt(frame.path, frame.line);
    if (!file || !symbol || /^_(?!_)/.test(symbol.name)) continue;
    const idea = ideaFor(code, file, symbol, fault);
    if (idea) return idea;
  }
  return null;
}

function ideaFor(
  code: CodeIndex,
  file: SourceFile,
  symbol: FunctionSymbol,
  { exception }: PythonFault,
): Idea | null {
  const siblings = siblingsOf(code, file, symbol);
  // What the others call is not of their kind: they answer what it raises.
  if (isCalledBy(code, symbol, siblings)) return null;
  const own = decoratorsOf(symbol.node);
  const names = new Set(siblings.flatMap(({ decorators }) => decorators.map((one) => one.text)));
  const caught = [...names].filter((name) => answers(code, file, name, exception.type));
  const [name, ...more] = caught;
  // Who catches it already in another way, and what two of them would answer, is no matter of a forgotten line.
  if (!name || more.length > 0 || own.some((one) => caught.includes(one.text))) return null;
  const having = siblings.filter(({ decorators }) => decorators.some((one) => one.text === name));
  if (having.length < LEAST_SIBLINGS || having.length <= siblings.length - having.length) return null;
  if (isSaidOnPurpose(aboutFunction(file, symbol.node))) return null;
  const isLast = having.every(({ decorators }) => decorators.at(-1)?.text === name);
  const whole = symbol.node.parent?.type === "decorated_definition" ? symbol.node.parent : symbol.node;
  const at = isLast ? symbol.node : whole;
  const edit = textEdit(file, at.startIndex, at.startIndex, `@${name}\n${indentOf(file, at)}`);
  const places = having.slice(0, 3).map((one) => `${file.path}:${startLineOf(one.symbol.node)}`);
  return {
    cause: `\`${symbol.name}\` lets ${exception.type} through; the functions beside it have \`@${name}\`.`,
    explanation: `It has \`@${name}\`, as ${places.join(", ")} do.`,
    edits: [{ ...edit, part: "fix" }],
    basis: "house",
    expectation: NO_ERROR,
    name: "answered_as_its_siblings",
    sentence: "What fails is answered as at its siblings",
  };
}

function isCalledBy(code: CodeIndex, { name, path }: FunctionSymbol, siblings: readonly Sibling[]): boolean {
  return code
    .callsOf(name)
    .some(
      (site) =>
        site.path === path &&
        siblings.some(
          ({ symbol: { node } }) =>
            node.startIndex <= site.node.startIndex && site.node.endIndex <= node.endIndex,
        ),
    );
}

/** Functions beside it that are called alike: of the same class, with the same first parameter. */
function siblingsOf(code: CodeIndex, file: SourceFile, symbol: FunctionSymbol): Sibling[] {
  const owner = ownerOf(symbol);
  const first = firstParameter(symbol);
  return (code.symbolsOf(file.path)?.functions ?? [])
    .filter((other) => other.node.id !== symbol.node.id && ownerOf(other) === owner)
    .filter((other) => !/^_/.test(other.name) && firstParameter(other) === first)
    .map((other) => ({ symbol: other, decorators: decoratorsOf(other.node) }));
}

function ownerOf({ qualifiedName, name }: FunctionSymbol): string {
  return qualifiedName.slice(0, qualifiedName.length - name.length);
}

function firstParameter({ node }: FunctionSymbol): string {
  const names = parametersOf(node).map(({ name }) => name);
  return (/^(?:self|cls)$/.test(names[0] ?? "") ? names[1] : names[0]) ?? "";
}

function decoratorsOf(definition: Node): Node[] {
  const decorated = definition.parent?.type === "decorated_definition" ? definition.parent : null;
  return (decorated?.namedChildren ?? []).flatMap((child) =>
    child.type === "decorator" && child.firstNamedChild ? [child.firstNamedChild] : [],
  );
}

/** Whether a decorator of the house catches errors of the class. */
function answers(code: CodeIndex, file: SourceFile, decorator: string, type: string): boolean {
  const found = code.resolve(file.path, decorator.replace(/\(.*$/s, ""));
  const clauses = found?.node?.descendantsOfType("except_clause") ?? [];
  const bases = basesOf(code, type.split(".").at(-1) ?? type);
  return clauses.some((clause) => {
    const caught = clause.namedChildren.filter(({ type: kind }) => kind !== "block");
    const names = caught.flatMap((one) => [one, ...one.descendantsOfType(["identifier", "attribute"])]);
    return names.some((one) => bases.has(lastNameOf(one) ?? dottedName(one) ?? ""));
  });
}

/** Classes of the language, and what they are caught as. */
const ABOVE: Readonly<Record<string, string>> = {
  KeyError: "LookupError",
  IndexError: "LookupError",
  FileNotFoundError: "OSError",
  PermissionError: "OSError",
  ConnectionError: "OSError",
  TimeoutError: "OSError",
  JSONDecodeError: "ValueError",
  UnicodeDecodeError: "ValueError",
  InvalidOperation: "ArithmeticError",
  ZeroDivisionError: "ArithmeticError",
};

function basesOf(code: CodeIndex, type: string): ReadonlySet<string> {
  const found = new Set<string>([type]);
  for (const name of found) {
    const above = ABOVE[name];
    if (above) found.add(above);
    for (const { bases } of code.classesNamed(name))
      for (const base of bases) found.add(base.split(".").at(-1) ?? base);
  }
  // What catches everything is no answer to this one: what a bug raises would be hidden as well.
  return found;
}

/** The comment above a function, and what stands first in it. */
function aboutFunction(file: SourceFile, definition: Node): string {
  const lines = file.text.split(/\r?\n/);
  const whole = definition.parent?.type === "decorated_definition" ? definition.parent : definition;
  const above: string[] = [];
  for (let row = whole.startPosition.row - 1; /^\s*#/.test(lines[row] ?? ""); row -= 1)
    above.unshift(lines[row] ?? "");
  const [statement] = field(definition, "body")?.namedChildren ?? [];
  return [...above, statement?.type === "expression_statement" ? statement.text : ""].join(" ");
}
