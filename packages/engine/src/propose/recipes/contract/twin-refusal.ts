import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import type { CandidateEdit } from "../../candidate.ts";
import { raisedClass } from "../../house/house-reaction.ts";
import { type Reaction, reactionsIn } from "../../house/reactions.ts";
import { refusedStatus } from "../../house/status.ts";
import { renamed, singular, wordsOfName } from "../../house/words.ts";
import { writeStatement } from "../../house/write-refusal.ts";
import { isAlwaysEvaluated } from "../bad-value/react.ts";
import { isPlain, replaceNode } from "../edits/expressions.ts";
import { freeName } from "../edits/names.ts";
import { insertAfter, insertBefore, statementOf } from "../edits/statements.ts";
import { isHandler } from "../fault/handler.ts";
import { answered, FINE, type Idea } from "../stimuli/idea.ts";
import { requestStimulus } from "../stimuli/request.ts";
import { type Guess, onLine, type Scene } from "./scene.ts";

/** A lookup by a parameter of its function that found nothing. */
interface Lookup {
  /** The parameter, and the expression of it that was looked for. */
  readonly parameter: string;
  /** What was asked: a table, `COUNTRIES`, or what was called, `gazetteer.search`. */
  readonly source: string;
  readonly kind: "table" | "call";
  /** Name of the function that looks. */
  readonly function: string;
  /** The edits that put a check in front of what fails, given the statement of the check. */
  readonly guarded: (raise: string) => readonly CandidateEdit[] | null;
  readonly statement: Node;
}

/**
 * A function that looks something up by what it is given, and takes for granted that it is there, where its neighbours
 * refuse what they do not find in the same tables, or by the same service, with an error of the project: it refuses alike.
 */
export function twinRefusals(scene: Scene): Guess[] {
  const { code, fault, investigation } = scene;
  const { file, function: symbol } = fault;
  if (
    !symbol ||
    !fault.isInnermost ||
    isHandler(code, symbol) ||
    scopeOf(fault.statement).id !== symbol.node.id
  )
    return [];
  const lookup = lookupOf(scene, symbol);
  if (!lookup) return [];
  const twins = twinsOf(code, file, symbol, lookup);
  const [first] = twins;
  const classes = new Set(twins.map(({ reaction }) => raisedClass(reaction.statements.at(-1) ?? null)));
  if (!first || classes.size !== 1 || hasDefaults(code, symbol, lookup)) return [];
  const raised = raiseFor(code, file, first, lookup);
  const edits = raised && lookup.guarded(raised);
  if (!edits) return [];
  const name = [...classes][0] ?? "";
  const status = refusedStatus(code, file.path, first.reaction.statements.at(-1) ?? first.reaction.guard);
  const isWeb = requestStimulus(investigation) !== null;
  // What nobody answers is no refusal.
  if (isWeb && status === null) return [];
  const places = twins.map(({ reaction }) => `${file.path}:${startLineOf(reaction.guard)}`).slice(0, 3);
  const idea: Idea = {
    cause: `\`${symbol.name}\` takes for granted that \`${lookup.source}\` has what it is asked for.`,
    explanation: `What is not there is refused with \`${name}\`, as at ${places.join(", ")}.`,
    edits: edits.map((edit) => ({ ...edit, part: "fix", ...(edits.length > 1 && { together: "fix" }) })),
    basis: "house",
    expectation: isWeb
      ? status === null
        ? FINE
        : answered([status])
      : { kind: "raises", type: name, detail: [] },
    name: `unknown_${lookup.parameter}`,
    sentence: "What is not there is refused as the functions beside this one do.",
  };
  return [{ strength: 0.86, idea }];
}

function lookupOf(scene: Scene, symbol: FunctionSymbol): Lookup | null {
  const { type, message } = scene;
  if (type === "KeyError") return tableLookup(scene, symbol);
  if (type === "IndexError" && /list index out of range|tuple index out of range/.test(message))
    return firstOfCall(scene, symbol);
  return /NoneType/.test(message) ? calledLookup(scene, symbol) : null;
}

/** `COUNTRIES[country.upper()]` */
function tableLookup({ fault }: Scene, symbol: FunctionSymbol): Lookup | null {
  const { file, statement } = fault;
  const [read, ...others] = onLine(fault, "subscript").filter(
    (node) => field(node, "value")?.type !== "subscript",
  );
  const [holder, index] = [read && field(read, "value"), read && field(read, "subscript")];
  const parameter = index ? parameterOf(symbol, index) : null;
  if (!read || !holder || !index || others.length > 0 || !parameter || !isPlain(holder)) return null;
  const isWritten =
    /assignment$|^delete_statement$/.test(read.parent?.type ?? "") &&
    field(read.parent ?? read, "left")?.id === read.id;
  if (isWritten || !isAlwaysEvaluated(read, statement)) return null;
  return {
    parameter,
    source: holder.text,
    kind: "table",
    function: symbol.name,
    statement,
    guarded: (raise) => {
      const edit = insertBefore(file, statement, [`if ${index.text} not in ${holder.text}:`, `\t${raise}`]);
      return edit && [{ ...edit, part: "fix" }];
    },
  };
}

/** `gazetteer.search(address)[0]`, `rows = find(name)` and then `rows[0]` */
function firstOfCall({ code, fault }: Scene, symbol: FunctionSymbol): Lookup | null {
  const { file, statement } = fault;
  const [read, ...others] = onLine(fault, "subscript").filter((node) =>
    /^(?:0|-1)$/.test(field(node, "subscript")?.text ?? ""),
  );
  const value = read && field(read, "value");
  if (!read || !value || others.length > 0 || !isAlwaysEvaluated(read, statement)) return null;
  const found = foundBy(symbol, value);
  if (!found) return null;
  return {
    ...found,
    kind: "call",
    function: symbol.name,
    statement,
    guarded: (raise) => {
      if (value.type === "identifier") {
        const edit = insertBefore(file, statement, [`if not ${value.text}:`, `\t${raise}`]);
        return edit && [{ ...edit, part: "fix" }];
      }
      const name = freeName(code, file, statement, "found");
      const edit = value.text.includes("\n")
        ? null
        : insertBefore(file, statement, [`${name} = ${value.text}`, `if not ${name}:`, `\t${raise}`]);
      return (
        edit && [
          { ...edit, part: "fix" },
          { ...replaceNode(file, value, name), part: "fix" },
        ]
      );
    },
  };
}

/** `place = places.find(name)` and then `place.city` */
function calledLookup({ fault, suspects }: Scene, symbol: FunctionSymbol): Lookup | null {
  const { file } = fault;
  const [value] = suspects;
  const found = value?.type === "identifier" ? foundBy(symbol, value) : null;
  const binding = found && value ? bindingOf(symbol, value) : null;
  const statement = binding && statementOf(binding);
  if (!found || !value || !statement) return null;
  return {
    ...found,
    kind: "call",
    function: symbol.name,
    statement,
    guarded: (raise) => {
      const edit = insertAfter(file, statement, [`if ${value.text} is None:`, `\t${raise}`]);
      return edit && [{ ...edit, part: "fix" }];
    },
  };
}

function foundBy(symbol: FunctionSymbol, value: Node): Pick<Lookup, "parameter" | "source"> | null {
  const made =
    value.type === "identifier" ? (bindingOf(symbol, value)?.childForFieldName("right") ?? null) : value;
  const call = made?.type === "await" ? made.firstNamedChild : made;
  if (call?.type !== "call") return null;
  const callee = field(call, "function");
  const { positional, named } = readCall(call);
  const asked = [...positional, ...named.values()].flatMap((node) => parameterOf(symbol, node) ?? []);
  const [parameter] = asked;
  return callee && parameter ? { parameter, source: callee.text } : null;
}

function bindingOf(symbol: FunctionSymbol, { text, startIndex }: Node): Node | null {
  const [only, ...others] = symbol.node
    .descendantsOfType("assignment")
    .filter((node) => field(node, "left")?.text === text && node.endIndex <= startIndex);
  return only && others.length === 0 ? only : null;
}

/** The parameter of which an expression is another form: `country`, `country.upper()`, `str(number)`, `order.origin`. */
function parameterOf(symbol: FunctionSymbol, node: Node): string | null {
  const root = rootOf(node);
  return root !== null &&
    !/^(?:self|cls)$/.test(root) &&
    parametersOf(symbol.node).some(({ name }) => name === root)
    ? root
    : null;
}

function rootOf(node: Node): string | null {
  switch (node.type) {
    case "identifier":
      return node.text;
    case "attribute": {
      const object = field(node, "object");
      return object && rootOf(object);
    }
    case "call": {
      const callee = field(node, "function");
      const { positional, named } = readCall(node);
      if (callee?.type === "attribute" && positional.length + named.size === 0)
        return /^(?:upper|lower|strip|casefold|title|isoformat)$/.test(field(callee, "attribute")?.text ?? "")
          ? rootOf(callee)
          : null;
      const [only] = positional;
      return /^(?:str|int)$/.test(callee?.text ?? "") && only && positional.length === 1
        ? rootOf(only)
        : null;
    }
    default:
      return null;
  }
}

interface Twin {
  readonly symbol: FunctionSymbol;
  readonly reaction: Reaction;
  /** The parameter by which it looks, as it is written in the guard or the lookup. */
  readonly parameter: string;
  readonly source: string;
}

const OTHER_MATTERS =
  /Limit|Stock|Exceed|Conflict|Forbidden|Denied|Auth|Permission|Expired|Duplicate|Exists|Closed|Locked|Timeout|Unavailable|Taken|Quota/;

/** Functions of the same file and class that refuse what a lookup of the same kind does not find. */
function twinsOf(code: CodeIndex, file: SourceFile, own: FunctionSymbol, lookup: Lookup): Twin[] {
  return kinOf(code, own).flatMap((symbol) =>
    reactionsIn(code, file, symbol.node).flatMap((reaction): Twin[] => {
      const last = reaction.statements.at(-1) ?? null;
      const name = raisedClass(last);
      if (reaction.ends !== "raise" || reaction.statements.length !== 1 || name === null) return [];
      if (code.classesNamed(name).length === 0 || OTHER_MATTERS.test(name)) return [];
      const asked = askedBy(reaction);
      const parameter = asked?.keys.flatMap((key) => parameterOf(symbol, key) ?? [])[0];
      return asked && parameter && isLike(asked.source, asked.kind, lookup, importedFrom(code, file))
        ? [{ symbol, reaction, parameter, source: asked.source }]
        : [];
    }),
  );
}

function kinOf(code: CodeIndex, own: FunctionSymbol): FunctionSymbol[] {
  const owner = ancestorOfType(own.node, ["class_definition"])?.id;
  return (code.symbolsOf(own.path)?.functions ?? []).filter(
    ({ node }) => node.id !== own.node.id && ancestorOfType(node, ["class_definition"])?.id === owner,
  );
}

interface Asked {
  readonly source: string;
  readonly kind: Lookup["kind"];
  readonly keys: readonly Node[];
}

/** What a guard looks in and by what, for a value that is not there. */
function askedBy({ guard }: Reaction): Asked | null {
  if (guard.type === "except_clause") {
    const head = guard.text.slice(0, guard.text.indexOf(":"));
    const body = guard.parent ? field(guard.parent, "body") : null;
    const reads = body?.descendantsOfType("subscript") ?? [];
    const [read] = reads;
    if (!/\b(?:KeyError|LookupError|IndexError)\b/.test(head) || !read || reads.length > 1) return null;
    const [value, key] = [field(read, "value"), field(read, "subscript")];
    if (!value || !key) return null;
    return /IndexError/.test(head) ? askedIn(value) : { source: value.text, kind: "table", keys: [key] };
  }
  const condition = field(guard, "condition");
  if (condition?.type === "comparison_operator" && / not in /.test(condition.text)) {
    const [key, table] = condition.namedChildren;
    return key && table ? { source: table.text, kind: "table", keys: [key] } : null;
  }
  const subject =
    condition?.type === "not_operator"
      ? field(condition, "argument")
      : condition?.type === "comparison_operator" && / is None$/.test(condition.text)
        ? condition.firstNamedChild
        : null;
  if (!subject) return null;
  const inner = subject.type === "parenthesized_expression" ? subject.firstNamedChild : subject;
  if (inner?.type === "named_expression") return askedIn(field(inner, "value"));
  if (inner?.type === "call") return askedIn(inner);
  const bound = scopeOf(guard)
    .descendantsOfType("assignment")
    .findLast((node) => field(node, "left")?.text === inner?.text && node.endIndex <= guard.startIndex);
  return askedIn(bound ? field(bound, "right") : null);
}

/** `gazetteer.near(lat, lon)`; `TABLE.get(key)` asks a table. */
function askedIn(value: Node | null): Asked | null {
  const call = value?.type === "await" ? value.firstNamedChild : value;
  if (call?.type !== "call") return null;
  const callee = field(call, "function");
  const { positional, named } = readCall(call);
  const keys = [...positional, ...named.values()];
  const object = callee?.type === "attribute" ? field(callee, "object") : null;
  if (object && field(callee as Node, "attribute")?.text === "get" && positional.length === 1)
    return { source: object.text, kind: "table", keys };
  return callee ? { source: callee.text, kind: "call", keys } : null;
}

/** Tables of one module or object; functions of one module or service. */
function isLike(
  source: string,
  kind: Lookup["kind"],
  lookup: Lookup,
  moduleOf: (name: string) => string | null = () => null,
): boolean {
  if (kind !== lookup.kind) return false;
  if (kind === "call") {
    const module = moduleOf(lookup.source);
    if (module !== null && moduleOf(source) === module) return true;
    const [theirs, own] = [holderOf(source), holderOf(lookup.source)];
    return source === lookup.source || (own !== null && theirs === own);
  }
  const form = (text: string) =>
    /^_?[A-Z][A-Z\d_]*$/.test(text) ? "constant" : /^self\.\w+$/.test(text) ? "member" : text;
  return form(source) === form(lookup.source);
}

/** The module from which a plain name of a file comes. */
function importedFrom(code: CodeIndex, { path }: SourceFile): (name: string) => string | null {
  const imports = code.symbolsOf(path)?.imports ?? [];
  return (name) => imports.find((one) => one.local === name && one.imported !== null)?.module ?? null;
}

function holderOf(callee: string): string | null {
  const dot = callee.lastIndexOf(".");
  const holder = dot > 0 ? callee.slice(0, dot) : null;
  return holder === "self" ? null : holder;
}

/** Whether a neighbour gives something else where such a lookup finds nothing: then the house has two ways. */
function hasDefaults(code: CodeIndex, own: FunctionSymbol, lookup: Lookup): boolean {
  return kinOf(code, own).some(({ node }) =>
    node.descendantsOfType("call").some((call) => {
      const callee = field(call, "function");
      const object = callee?.type === "attribute" ? field(callee, "object") : null;
      const isGet = object !== null && field(callee as Node, "attribute")?.text === "get";
      return isGet && readCall(call).positional.length === 2 && isLike(object.text, "table", lookup);
    }),
  );
}

/** The statement that raises the same error for what is looked for here; null where it cannot be said. */
function raiseFor(code: CodeIndex, file: SourceFile, twin: Twin, lookup: Lookup): string | null {
  const { reaction } = twin;
  const statement = reaction.statements.at(-1);
  if (!statement || statement.text.includes("\n")) return null;
  // A part of what the neighbour is given is no part of what is given here.
  if (new RegExp(`\\b${twin.parameter}(?:\\.|\\[)`).test(statement.text))
    return composed(statement, twin, lookup);
  const theirs = wordsOfName(twin.parameter);
  const thing = wordsOfName(lookup.parameter);
  // What was caught is named behind `from` alone.
  const alias = reaction.guard.descendantsOfType("as_pattern_target").map(({ text }) => text);
  if (alias.some((name) => new RegExp(`\\b${name}\\b`).test(statement.text.replace(/ from \w+$/, ""))))
    return null;
  const made = writeStatement(
    code,
    { situation: "absent", file, statement, subject: reaction.subject, thing: theirs, key: twin.parameter },
    { file, statement: lookup.statement, thing, subject: null, key: lookup.parameter, further: alias },
    "absent",
  );
  const [line, ...more] = made?.lines ?? [];
  if (
    line !== undefined &&
    more.length === 0 &&
    made?.imports.length === 0 &&
    !isAboutOther(line, twin, lookup)
  )
    return isOfTwin(/^raise (?:\w+\.)*(\w+)/.exec(line)?.[1] ?? "", twin, lookup)
      ? null
      : line.replace(/\) from (?:None|\w+)$/, ")");
  return composed(statement, twin, lookup);
}

/** Whether a class speaks of what the neighbour looks for, and not of what is looked for here: `NoSuchTable` for rooms. */
function isOfTwin(name: string, { symbol, parameter, source }: Twin, lookup: Lookup): boolean {
  const words = (...names: readonly string[]) => new Set(names.flatMap(wordsOfName).map(singular));
  const theirs = words(symbol.name, parameter, source);
  const own = words(lookup.parameter, lookup.source, lookup.function);
  return wordsOfName(name).some(
    (word) => theirs.has(singular(word)) && !own.has(singular(word)) && !GENERAL.has(word),
  );
}

const GENERAL = new Set("find get look lookup search load fetch by of for error unknown".split(" "));

/** Whether a line still speaks of what the neighbour is given. */
function isAboutOther(line: string, { parameter }: Twin, lookup: Lookup): boolean {
  return parameter !== lookup.parameter && new RegExp(`\\b${parameter}\\b`).test(line);
}

function composed(statement: Node, twin: Twin, lookup: Lookup): string | null {
  const { parameter } = twin;
  if (isOfTwin(raisedClass(statement) ?? "", twin, lookup)) return null;
  const call = statement.firstNamedChild;
  const callee = call?.type === "call" ? field(call, "function") : call;
  if (!call || !callee) return null;
  if (call.type !== "call") return `raise ${callee.text}`;
  const given = (field(call, "arguments")?.namedChildren ?? []).map((node) =>
    argumentFor(node, parameter, lookup),
  );
  return given.every((one) => one !== null) ? `raise ${callee.text}(${given.join(", ")})` : null;
}

function argumentFor(node: Node, parameter: string, lookup: Lookup): string | null {
  const [theirs, own] = [wordsOfName(parameter), wordsOfName(lookup.parameter)];
  if (node.type === "keyword_argument") {
    const [name, value] = [field(node, "name")?.text, field(node, "value")];
    const text = value && argumentFor(value, parameter, lookup);
    return text && name ? `${name === parameter ? lookup.parameter : name}=${text}` : null;
  }
  if (node.type === "string" && node.descendantsOfType("interpolation").length > 0) {
    const quote = /["']/.exec(node.text)?.[0] ?? '"';
    return `f${quote}unknown ${own.join(" ")}: {${lookup.parameter}}${quote}`;
  }
  if (node.type === "string") return renamed(node.text, theirs, own);
  if (/^(?:integer|float|true|false|none)$/.test(node.type) || /^_?[A-Z][A-Z\d_.]*$/.test(node.text))
    return node.text;
  return rootOf(node) === parameter ? lookup.parameter : null;
}
