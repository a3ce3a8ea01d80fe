import type { Node } from "web-tree-sitter";
import type { ClassSymbol, CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { type Parameter, parametersOf } from "../../../code/python/parameters.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { enclosingClass } from "../../../diagnose/origin/python/callees.ts";
import { replaceNode } from "../edits/expressions.ts";
import { insertBefore, statementOf } from "../edits/statements.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { functionsReached } from "./reached.ts";
import type { Guess, Scene } from "./scene.ts";

/** What is kept from call to call on purpose. */
const KEPT = /^_|cache|memo|registry|instances|singleton|pool/i;
const CONTAINERS =
  /^(?:list|dict|set|bytearray|deque|defaultdict|OrderedDict|Counter|collections\.\w+|copy|deepcopy|copy\.copy|copy\.deepcopy)$/;
const CHANGING =
  /^(?:append|appendleft|extend|insert|add|update|setdefault|pop|popitem|popleft|remove|discard|clear|sort|reverse|__setitem__)$/;
const LOADING = /^(?:NameError|ImportError|ModuleNotFoundError|SyntaxError|RecursionError)$/;

/**
 * A list, dictionary or set that is made once, as a parameter's default or in the body of a class, and changed by each
 * call or object: what one of them put in, the next one finds. Each call and each object has its own.
 */
export function sharedDefaults({ code, fault, type }: Scene): Guess[] {
  if (LOADING.test(type)) return [];
  for (const symbol of functionsReached(code, fault)) {
    const file = code.file(symbol.path);
    const guess = file && (ofParameter(code, file, symbol) ?? ofClass(code, file, symbol));
    if (guess) return [guess];
  }
  return [];
}

function ofParameter(code: CodeIndex, file: SourceFile, symbol: FunctionSymbol): Guess | null {
  for (const parameter of parametersOf(symbol.node)) {
    const { name, defaultValue } = parameter;
    if (!defaultValue || !isContainer(defaultValue) || KEPT.test(name)) continue;
    const change = changeOf(symbol.node, name) ?? keptAndChanged(code, file, symbol, name);
    const isCopied = change !== null && isOfCaller(code, symbol, name);
    const edits = change && withoutDefault(file, symbol.node, parameter, defaultValue, isCopied);
    if (!change || !edits) continue;
    return {
      strength: 0.77,
      idea: runningIdea({
        cause: `The default of \`${name}\` at ${file.path}:${startLineOf(parameter.node)} is made once, and ${change} changes it for all later calls.`,
        explanation: isCopied
          ? `Each call makes its own, of what it is given as well: it would be changed for who gave it.`
          : `Each call that is given no \`${name}\` makes its own.`,
        edits,
        basis: "standard",
        name: "defaults_are_not_shared",
        sentence: "What an earlier call put into a default is gone.",
      }),
    };
  }
  return null;
}

function isContainer(node: Node): boolean {
  if (
    /^(?:list|dictionary|set|list_comprehension|dictionary_comprehension|set_comprehension)$/.test(node.type)
  )
    return true;
  return node.type === "call" && CONTAINERS.test(field(node, "function")?.text ?? "");
}

/** Where a function changes in place what a name of it holds, unless it gives the name another value first. */
function changeOf(scope: Node, name: string): string | null {
  const isBound = descendantsHere(scope, "assignment").some((node) => field(node, "left")?.text === name);
  const found = isBound ? undefined : changesIn(scope, name)[0];
  return found ? `line ${startLineOf(found)}` : null;
}

/** The statements below a node that change in place what an expression holds. */
function changesIn(scope: Node, holder: string): Node[] {
  const called = scope.descendantsOfType("call").filter((call) => {
    const callee = field(call, "function");
    return (
      callee?.type === "attribute" &&
      field(callee, "object")?.text === holder &&
      CHANGING.test(field(callee, "attribute")?.text ?? "")
    );
  });
  const written = scope
    .descendantsOfType(["assignment", "augmented_assignment", "delete_statement"])
    .filter((node) => {
      const target = node.type === "delete_statement" ? node.firstNamedChild : field(node, "left");
      if (node.type === "augmented_assignment" && target?.text === holder) return true;
      return target?.type === "subscript" && field(target, "value")?.text === holder;
    });
  return [...called, ...written].toSorted((left, right) => left.startIndex - right.startIndex);
}

/** `self.lines = lines` of a constructor whose class changes `self.lines` in another method. */
function keptAndChanged(
  code: CodeIndex,
  file: SourceFile,
  symbol: FunctionSymbol,
  name: string,
): string | null {
  const owner = enclosingClass(code, file.path, symbol.node);
  if (!owner) return null;
  for (const node of descendantsHere(symbol.node, "assignment")) {
    const target = field(node, "left");
    if (field(node, "right")?.text !== name || !target || !/^self\.\w+$/.test(target.text)) continue;
    const [change] = changesIn(owner.node, target.text);
    if (change) return `${file.path}:${startLineOf(change)}`;
  }
  return null;
}

/**
 * Whether a caller gives a value that lives on, `columns(team, team["extra"])`, and takes what the function makes of it: then a
 * change in place reaches further than the call as well.
 */
function isOfCaller(code: CodeIndex, symbol: FunctionSymbol, name: string): boolean {
  const place = parametersOf(symbol.node)
    .filter((one) => !/^(?:self|cls)$/.test(one.name))
    .findIndex((one) => one.name === name);
  const calls = code.callsOf(symbol.name).filter((site) => !code.file(site.path)?.isTest);
  const isTaken = calls.every(({ node }) => node.parent?.type !== "expression_statement");
  return (
    isTaken &&
    calls.some(({ node }) => {
      const { named, positional } = readCall(node);
      return /^(?:subscript|attribute)$/.test((named.get(name) ?? positional[place])?.type ?? "");
    })
  );
}

/** Copies of containers, by the literal of an empty one. */
const COPIES: Readonly<Record<string, string>> = { "[]": "list", "{}": "dict", "set()": "set" };

function withoutDefault(
  file: SourceFile,
  definition: Node,
  { name, annotation, node }: Parameter,
  value: Node,
  isCopied: boolean,
): Edit[] | null {
  const first = firstStatement(definition);
  const copy = isCopied ? COPIES[value.text] : undefined;
  const lines = copy
    ? [`${name} = ${copy}(${name} or ${value.text})`]
    : [`if ${name} is None:`, `\t${name} = ${value.text}`];
  const begun = first && insertBefore(file, first, lines);
  if (!begun || value.text.includes("\n") || first?.startPosition.row === definition.startPosition.row)
    return null;
  const isOpen = annotation !== null && !/\bNone\b|\bOptional\b|^["']?Any\b/.test(annotation.text);
  const kind = annotation && (isOpen ? orNone(file, annotation.text) : annotation.text);
  const text = kind === null ? `${name}=None` : `${name}: ${kind} = None`;
  return [replaceNode(file, node, text), begun];
}

function orNone(file: SourceFile, annotation: string): string {
  const quoted = /^(["'])(.*)\1$/.exec(annotation);
  if (quoted) return `${quoted[1]}${quoted[2]} | None${quoted[1]}`;
  const hasOptional = /\bimport\b[^\n]*\bOptional\b/.test(file.text) && !/\| None\b/.test(file.text);
  return hasOptional ? `Optional[${annotation}]` : `${annotation} | None`;
}

function firstStatement(definition: Node): Node | null {
  const body = field(definition, "body")?.namedChildren ?? [];
  const isDocstring = (node: Node) =>
    node.type === "expression_statement" && node.firstNamedChild?.type === "string";
  return body.find((node) => node.type !== "comment" && !isDocstring(node)) ?? null;
}

/** An attribute of a class that its methods change through `self`. */
function ofClass(code: CodeIndex, file: SourceFile, symbol: FunctionSymbol): Guess | null {
  const owner = enclosingClass(code, file.path, symbol.node);
  if (!owner || !isPlainClass(code, owner)) return null;
  for (const statement of field(owner.node, "body")?.namedChildren ?? []) {
    const assignment = statement.type === "expression_statement" ? statement.firstNamedChild : null;
    const target = assignment?.type === "assignment" ? field(assignment, "left") : null;
    const value = assignment && field(assignment, "right");
    if (!assignment || target?.type !== "identifier" || !value || !isContainer(value)) continue;
    const name = target.text;
    if (KEPT.test(name) || name === name.toUpperCase() || /ClassVar/.test(assignment.text)) continue;
    const holder = `self.${name}`;
    const [change] = changesIn(owner.node, holder);
    const isSet = isAssigned(owner.node, holder);
    if (!change || isSet || isReadOfClass(code, owner, name)) continue;
    const edits = ownOfEach(file, owner, statement, assignment, name, value);
    if (!edits) continue;
    return {
      strength: 0.76,
      idea: runningIdea({
        cause: `\`${name}\` at ${file.path}:${startLineOf(statement)} belongs to the class ${owner.name}, and ${file.path}:${startLineOf(change)} changes it for all its objects.`,
        explanation: "Each object has its own from the start.",
        edits,
        basis: "standard",
        name: "objects_do_not_share_it",
        sentence: "What one object holds, another one does not.",
      }),
    };
  }
  return null;
}

/** A class without a decorator and without bases that say what its attributes mean. */
function isPlainClass(code: CodeIndex, owner: ClassSymbol): boolean {
  const isOwn = (base: string) => code.classesNamed(base.split(".").at(-1) ?? base).length > 0;
  return (
    owner.node.parent?.type !== "decorated_definition" &&
    owner.bases.every((base) => base === "object" || base === "ABC" || isOwn(base))
  );
}

function isAssigned(scope: Node, holder: string): boolean {
  return scope.descendantsOfType("assignment").some((node) => field(node, "left")?.text === holder);
}

/** Whether somebody asks the class itself for it, who then means one for all. */
function isReadOfClass(code: CodeIndex, owner: ClassSymbol, name: string): boolean {
  return code.naming(name).some((path) => {
    const file = code.file(path);
    return (
      file?.language === "python" &&
      file.tree.rootNode
        .descendantsOfType("attribute")
        .some(
          (node) =>
            field(node, "attribute")?.text === name &&
            new RegExp(`^(?:cls|type\\(self\\)|self\\.__class__|(?:\\w+\\.)*${owner.name})$`).test(
              field(node, "object")?.text ?? "",
            ),
        )
    );
  });
}

function ownOfEach(
  file: SourceFile,
  owner: ClassSymbol,
  statement: Node,
  assignment: Node,
  name: string,
  value: Node,
): Edit[] | null {
  const kind = field(assignment, "type");
  const line = `self.${name}${kind ? `: ${kind.text}` : ""} = ${value.text}`;
  const body = field(owner.node, "body")?.namedChildren ?? [];
  const init = body.find(
    (node) => node.type === "function_definition" && field(node, "name")?.text === "__init__",
  );
  const removed = removedLine(file, statement);
  if (value.text.includes("\n")) return null;
  if (!init) {
    const hasOwnBase = owner.bases.some((base) => base !== "object" && base !== "ABC");
    const made = hasOwnBase
      ? null
      : textEdit(
          file,
          statement.startIndex,
          statement.endIndex,
          `def __init__(self):\n${file.text.slice(lineStart(file, statement), statement.startIndex)}${unitOf(file, owner)}${line}`,
        );
    return made && [made];
  }
  const all = (field(init, "body")?.namedChildren ?? []).filter(({ type }) => type !== "comment");
  const isSuper = (node: Node) => /^super\(\)\.__init__\(/.test(node.text);
  const first = all.find((node) => !isSuper(node) && node.firstNamedChild?.type !== "string");
  const begun = first && insertBefore(file, first, [line]);
  return begun &&
    removed &&
    ancestorOfType(first, ["function_definition"])?.id === init.id &&
    statementOf(first)
    ? [removed, begun]
    : null;
}

function lineStart(file: SourceFile, node: Node): number {
  return file.text.lastIndexOf("\n", node.startIndex - 1) + 1;
}

/** The indentation of one level, as the class has it. */
function unitOf(file: SourceFile, owner: ClassSymbol): string {
  const first = field(owner.node, "body")?.firstNamedChild;
  const inner = first ? file.text.slice(lineStart(file, first), first.startIndex) : "    ";
  return inner.slice(owner.node.startPosition.column) || "    ";
}

/** A line of a class taken out, with the blank line after it where the class would begin with one. */
function removedLine(file: SourceFile, statement: Node): Edit | null {
  const start = lineStart(file, statement);
  const end = file.text.indexOf("\n", statement.endIndex);
  if (end === -1 || file.text.slice(statement.endIndex, end).trim() !== "") return null;
  const before = file.text.slice(0, start).trimEnd();
  const rest = /^(?:[ \t]*\n)+/.exec(file.text.slice(end + 1))?.[0] ?? "";
  return textEdit(file, start, end + 1 + (before.endsWith(":") ? rest.length : 0), "");
}
