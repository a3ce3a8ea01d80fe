import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { decoratorsOf } from "../../../code/python/class-fields.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { reachingBindings, scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { classOfValue } from "../../../diagnose/origin/python/callees.ts";
import type { Investigation } from "../../../investigation.ts";
import { askedFor } from "../../house/optional-values.ts";
import { nameOfFunction } from "../../house/safe-helpers.ts";
import { isPlain, replaceNode } from "../edits/expressions.ts";
import { freeName } from "../edits/names.ts";
import { insertBefore, statementOf } from "../edits/statements.ts";
import { failingValueOf, type PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

/** A part that is read of its holder by hand: `stall.contact`, `row["contact"]`, `row.get("contact")`. */
interface PartRead {
  readonly node: Node;
  readonly holder: Node;
  /** What is read with it: the part itself, or what is read of the part, `reader.plan["days"]`. */
  readonly whole: Node;
}

/**
 * A part that may be None is read of its holder by hand, `stall.contact.mail`, where a function of the house is asked for it
 * everywhere else, which knows what stands for one that is not there: `contact_of(stall)`.
 */
export function holderReaderIdea(investigation: Investigation, fault: PythonFault): Idea | null {
  const { code } = investigation;
  const value = failingValueOf(investigation);
  if (value?.fault !== "nothing" || value.place.path !== fault.file.path) return null;
  const part = partRead(value.place.node) ?? boundRead(value.place.node);
  if (!part || !isPlain(part.holder)) return null;
  const symbols = code.paths
    .filter((path) => path.endsWith(".py") && code.file(path)?.isTest === false)
    .flatMap((path) => code.symbolsOf(path)?.functions ?? [])
    .filter(({ node }) => node.id !== fault.function?.node.id);
  const found = [part, ...furtherReads(part)].flatMap((read) =>
    symbols.flatMap((symbol) => asked(investigation, fault, symbol, read) ?? []),
  );
  const [only, ...others] = found;
  if (!only || others.length > 0) return null;
  const { read } = only;
  const edits = readsReplaced(investigation, fault, read, only.text);
  return runningIdea({
    cause: `\`${read.node.text}\` may be None, which \`${only.name}\` knows, and ${fault.file.path}:${fault.line} reads it by hand.`,
    explanation: `\`${only.name}\` is asked for it, as at ${only.evidence.join(", ")}.`,
    edits: [...only.imports, ...edits],
    name: "asked_as_its_kin",
    sentence: "What may be absent is asked for as elsewhere.",
  });
}

/** `reader.plan["days"]`, `order.owner.mail` and what else is read of the part. */
function furtherReads(part: PartRead): PartRead[] {
  const found: PartRead[] = [];
  for (let node = part.node; node.parent && found.length < 3; ) {
    const { parent } = node;
    const isRead =
      (parent.type === "attribute" && field(parent, "object")?.id === node.id) ||
      (parent.type === "subscript" && field(parent, "value")?.id === node.id);
    if (!isRead) break;
    found.push({ ...part, whole: parent });
    node = parent;
  }
  return found;
}

function partRead(node: Node): PartRead | null {
  if (node.type === "attribute") {
    const holder = field(node, "object");
    return holder && { node, holder, whole: node };
  }
  if (node.type === "subscript") {
    const holder = field(node, "value");
    const key = field(node, "subscript");
    return holder && key && plainString(key) !== null ? { node, holder, whole: node } : null;
  }
  const callee = node.type === "call" ? field(node, "function") : null;
  const holder = callee?.type === "attribute" ? field(callee, "object") : null;
  const [key, ...others] = node.type === "call" ? readCall(node).positional : [];
  const isGet = callee !== null && field(callee, "attribute")?.text === "get";
  return holder && isGet && key && plainString(key) !== null && others.length === 0
    ? { node, holder, whole: node }
    : null;
}

/** `contact = stall.contact` in front of `contact.mail`. */
function boundRead(node: Node): PartRead | null {
  if (node.type !== "identifier") return null;
  const { bindings } = reachingBindings(scopeOf(node), node.text, node);
  const [only, ...others] = bindings;
  const isWhole = only?.kind === "assignment" && only.index === null && others.length === 0;
  return isWhole ? partRead(only.value) : null;
}

interface Asked {
  readonly read: PartRead;
  readonly name: string;
  readonly text: string;
  readonly imports: readonly Edit[];
  readonly evidence: readonly string[];
}

/** How a function is asked for the part; null where it gives something else, or nobody asks it. */
function asked(
  { code }: Investigation,
  fault: PythonFault,
  symbol: FunctionSymbol,
  read: PartRead,
): Asked | null {
  const { node, name, path } = symbol;
  if (node.endPosition.row - node.startPosition.row > 15 || node.text.startsWith("async")) return null;
  const owner = ancestorOfType(node, ["class_definition", "function_definition"]);
  if (owner?.type === "function_definition") return null;
  const parameters = parametersOf(node);
  const [first] = parameters;
  const needed = parameters.filter(({ defaultValue }) => defaultValue === null);
  if (!first || needed.length !== 1 || needed[0]?.name !== first.name) return null;
  const tail = (one: Node) => one.text.slice(read.holder.text.length);
  if (!givesPart(node, `${first.name}${tail(read.node)}`, `${first.name}${tail(read.whole)}`)) return null;
  const isProperty = decoratorsOf(node).some((one) => /property$/.test(one));
  if (owner) {
    const own = classOfValue(code, fault.file.path, read.holder);
    if (first.name !== "self" || (own && own.node.id !== owner.id)) return null;
  }
  const evidence = isProperty ? readsOf(code, symbol) : callsOf(code, symbol);
  if (evidence.length === 0) return null;
  if (owner)
    return {
      read,
      name,
      text: `${read.holder.text}.${name}${isProperty ? "" : "()"}`,
      imports: [],
      evidence,
    };
  const called = nameOfFunction(code, symbol, fault.file, fault.statement);
  return (
    called && {
      read,
      name,
      text: `${called.text}(${read.holder.text})`,
      imports: called.imports,
      evidence: path ? evidence : [],
    }
  );
}

function callsOf(code: CodeIndex, symbol: FunctionSymbol): string[] {
  return code
    .callsOf(symbol.name)
    .filter(
      ({ path, enclosing }) => code.file(path)?.isTest === false && enclosing?.node.id !== symbol.node.id,
    )
    .map(({ path, node }) => `${path}:${startLineOf(node)}`)
    .slice(0, 3);
}

function readsOf(code: CodeIndex, symbol: FunctionSymbol): string[] {
  return code
    .mentions(symbol.name)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => file.language === "python" && !file.isTest)
    .flatMap((file) =>
      file.tree.rootNode
        .descendantsOfType("attribute")
        .filter((node) => field(node, "attribute")?.text === symbol.name)
        .map((node) => `${file.path}:${startLineOf(node)}`),
    )
    .slice(0, 3);
}

/** Whether a function gives a part where it is there, and something else where it is not. */
function givesPart(definition: Node, part: string, whole: string): boolean {
  const is = (text: string) => (node: Node | null | undefined) =>
    node !== null && node !== undefined && bare(node.text) === bare(text);
  const [isPart, isWhole] = [is(part), is(whole)];
  const returns = descendantsHere(definition, "return_statement").flatMap((one) => one.firstNamedChild ?? []);
  const [only, ...more] = returns;
  if (only && more.length === 0) return isAlternative(only, isPart, isWhole);
  if (returns.length !== 2) return false;
  const [then, last] = returns;
  const guard = then && ancestorOfType(then, ["if_statement"]);
  const condition = guard && field(guard, "condition");
  const about = condition && askedFor(condition);
  if (!about || !isPart(about.subject) || !then || !last) return false;
  const [kept, instead] = about.isPositive ? [then, last] : [last, then];
  return isWhole(kept) && isSomething(instead);
}

type Question = (node: Node | null | undefined) => boolean;

function isAlternative(node: Node, isPart: Question, isWhole: Question): boolean {
  if (node.type === "boolean_operator") {
    const right = field(node, "right");
    const isOr = node.children.some(({ type }) => type === "or");
    return (
      isOr &&
      isWhole(field(node, "left")) &&
      isPart(field(node, "left")) &&
      right !== null &&
      isSomething(right)
    );
  }
  const [body, condition, other] = node.type === "conditional_expression" ? node.namedChildren : [];
  const about = condition && askedFor(condition);
  if (!about || !isPart(about.subject) || !body || !other) return false;
  const [kept, instead] = about.isPositive ? [body, other] : [other, body];
  return isWhole(kept) && isSomething(instead);
}

function isSomething(node: Node): boolean {
  return node.type !== "none";
}

function bare(text: string): string {
  return text.replace(/\s+/g, "").replaceAll("'", '"');
}

/** The read, and those of the same part in its statement; several get a name in front of it. */
function readsReplaced({ code }: Investigation, { file }: PythonFault, read: PartRead, text: string): Edit[] {
  const statement = statementOf(read.node);
  const same = (statement?.descendantsOfType(read.whole.type) ?? []).filter(
    (node) => bare(node.text) === bare(read.whole.text),
  );
  const all = same.length > 0 ? same : [read.whole];
  const scope = ancestorOfType(
    read.node,
    ["lambda", "list_comprehension", "generator_expression", "dictionary_comprehension", "set_comprehension"],
    statement ?? undefined,
  );
  const isSimple = statement && /^(?:return_statement|expression_statement)$/.test(statement.type);
  if (all.length > 1 && isSimple && scope === null) {
    const wanted = /(\w+)\W*$/.exec(read.whole.text)?.[1] ?? "part";
    const name = freeName(code, file, statement, wanted);
    const binding = insertBefore(file, statement, [`${name} = ${text}`]);
    if (binding) return [binding, ...all.map((node) => replaceNode(file, node, name))];
  }
  return all.map((node) => replaceNode(file, node, inQuotesOf(node, text)));
}

/** Quotes that do not end the text in which the value is shown. */
function inQuotesOf(node: Node, text: string): string {
  const around = ancestorOfType(node, ["interpolation"]) && ancestorOfType(node, ["string"]);
  return around?.text.replace(/^\w+/, "").startsWith('"') ? text.replaceAll('"', "'") : text;
}
