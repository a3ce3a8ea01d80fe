import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../code/code-index.ts";
import type { Edit } from "../../code/edit.ts";
import { indentOf } from "../../code/indent.ts";
import { ancestorOfType, field } from "../../code/nodes.ts";
import { planImport } from "../../code/python/imports.ts";
import { absoluteModule } from "../../code/python/origins.ts";
import { parametersOf } from "../../code/python/parameters.ts";
import { boundBefore, moduleNames, namesAt, namesRead } from "../recipes/edits/names.ts";
import { fieldKeywordSplices } from "./field-keyword.ts";
import { type Splice, textSplices } from "./refusal-text.ts";
import type { Refusal } from "./refusals.ts";
import { renamed } from "./words.ts";

/** Where a refusal is wanted, and what it is about. */
export interface RefusalTarget {
  readonly file: SourceFile;
  /** The statement beside which it will stand: what is bound there can be used. */
  readonly statement: Node;
  /** Words for what is missing or bad: `["order"]`, `["email"]`. */
  readonly thing: readonly string[];
  /** The variable that was found empty, where it has a name. */
  readonly subject: string | null;
  /** What was looked up, as written: `order_id`. */
  readonly key: string | null;
  /** The part of the request that names what is looked up, where one does: `path`, `body`. */
  readonly askedIn?: string | null;
  /** Names that will be bound by then besides those that are. */
  readonly further?: readonly string[];
  /** Last name of the call that cannot read the value there: `float`. */
  readonly reads?: string | null;
  /** Whether its words are a name of this place alone: no answer can name the field by it. */
  readonly isNamedHere?: boolean;
}

/** A refusal of the house, written for another place. */
export interface WrittenRefusal {
  /** Lines without indentation; a leading tab is one more level. */
  readonly lines: readonly string[];
  readonly imports: readonly Edit[];
  readonly status: number;
  /** Part of its text that stands in it whatever the values are; null when it has none. */
  readonly detail: string | null;
}

/** A statement of the house that says what is wrong, and what it is about there. */
export type Said = Pick<Refusal, "situation" | "file" | "statement" | "subject" | "thing" | "key">;

/** Lines of the house, written for another place. */
export type WrittenLines = Omit<WrittenRefusal, "status">;

/** As `writeStatement`, with the status that the refusal answers with. */
export function writeRefusal(
  code: CodeIndex,
  refusal: Refusal,
  target: RefusalTarget,
  situation: Refusal["situation"] = refusal.situation,
): WrittenRefusal | null {
  const made = writeStatement(code, refusal, target, situation);
  return made && { ...made, status: refusal.status };
}

/**
 * Writes a statement as it stands elsewhere for another thing: its names and the words of its text are exchanged, what
 * it needs is imported. Null where it cannot say the same there.
 */
export function writeStatement(
  code: CodeIndex,
  refusal: Said,
  target: RefusalTarget,
  /** What it is to say there, where that is something else. */
  situation: Refusal["situation"] = refusal.situation,
): WrittenLines | null {
  const { statement, file } = refusal;
  const imports: Edit[] = [];
  const splices: Splice[] = [];
  const available = namesAt(code, target.file, target.statement);
  for (const name of target.further ?? []) available.add(name);
  const local = localNames(refusal);
  const covered = new Set<number>();
  if (refusal.key !== null && target.key !== null) {
    for (const node of statement.descendantsOfType(["identifier", "attribute", "subscript"])) {
      if (unquoted(node.text) !== unquoted(refusal.key) || isPartOfCovered(node, covered)) continue;
      if (node.type === "identifier" && (!local.has(node.text) || isKeyword(node))) continue;
      splices.push(...splicesOf(node, target.key));
      covered.add(node.id);
    }
  }
  for (const node of namesRead(statement)) {
    if (isPartOfCovered(node, covered)) continue;
    const text = local.has(node.text)
      ? localFor(node.text, refusal, target, available)
      : globalFor(code, file, target, node.text, refusal, imports);
    if (text === null) return null;
    if (text !== node.text) splices.push(...splicesOf(node, text));
  }
  const said = textSplices(code, refusal, target, situation);
  if (!said) return null;
  const fields = fieldKeywordSplices(code, refusal, target);
  if (!fields) return null;
  splices.push(...said.splices, ...fields);
  const indent = indentOf(file, statement);
  const whole = spliced(file.text, statement, splices).replace(/\r\n/g, "\n");
  const lines = whole.split("\n").map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
  return { lines, imports, detail: said.detail };
}

/** `town` of `refused(town="required")`, which names no value of the function. */
function isKeyword(node: Node): boolean {
  const { parent } = node;
  return parent?.type === "keyword_argument" && field(parent, "name")?.id === node.id;
}

/** Within a text the quotes of a key are others than those outside of it. */
function unquoted(text: string): string {
  return text.replaceAll("'", '"');
}

/** A plain text in the place of `{key}` within a text is written out there: quotes do not stand within quotes. */
function splicesOf(node: Node, text: string): Splice[] {
  const plain = /^(["'])([^"'{}\\]*)\1$/.exec(text)?.[2];
  const around = node.parent?.type === "interpolation" ? node.parent : null;
  const whole = around?.parent;
  if (plain === undefined || around?.namedChildCount !== 1 || whole?.type !== "string")
    return [{ start: node.startIndex, end: node.endIndex, text: whole ? otherQuotes(text, whole) : text }];
  const isLast = whole.descendantsOfType("interpolation").length === 1 && /^f["']/.test(whole.text);
  return [
    ...(isLast ? [{ start: whole.startIndex, end: whole.startIndex + 1, text: "" }] : []),
    { start: around.startIndex, end: around.endIndex, text: plain },
  ];
}

/** Quotes that do not end the text around, as before Python 3.12 those of the same kind do. */
function otherQuotes(text: string, whole: Node): string {
  const isDouble = whole.text.replace(/^\w+/, "").startsWith('"');
  return isDouble ? text.replaceAll('"', "'") : text.replaceAll("'", '"');
}

function spliced(text: string, node: Node, splices: readonly Splice[]): string {
  let made = "";
  let position = node.startIndex;
  for (const splice of splices.toSorted((left, right) => left.start - right.start)) {
    if (splice.start < position) continue;
    made += text.slice(position, splice.start) + splice.text;
    position = splice.end;
  }
  return made + text.slice(position, node.endIndex);
}

function isPartOfCovered(node: Node, covered: ReadonlySet<number>): boolean {
  for (let current: Node | null = node; current; current = current.parent) {
    if (covered.has(current.id)) return true;
    if (/statement$/.test(current.type)) return false;
  }
  return false;
}

/** Names that belong to the function in which the refusal stands. */
function localNames({ statement }: Said): Set<string> {
  const scope = ancestorOfType(statement, ["function_definition"]);
  if (!scope) return new Set();
  const handler = statement.parent?.parent;
  const alias = handler?.type === "except_clause" ? handler.descendantsOfType("as_pattern_target") : [];
  return new Set([
    ...parametersOf(scope).map(({ name }) => name),
    ...boundBefore(scope, statement.startIndex),
    ...alias.map((node) => node.text),
  ]);
}

function localFor(
  name: string,
  refusal: Said,
  target: RefusalTarget,
  available: ReadonlySet<string>,
): string | null {
  // A part of the same thing is at hand: the thing itself is still what is spoken of.
  if (name === refusal.subject && target.subject !== null)
    return target.subject.startsWith(`${name}.`) || target.subject.startsWith(`${name}[`)
      ? name
      : target.subject;
  if (name === "self" || name === "cls") return available.has(name) ? name : null;
  if (target.further?.includes(name)) return name;
  const other = renamed(name, refusal.thing, target.thing);
  if (other !== name && available.has(other)) return other;
  // In one file a name stands for the same kind of thing.
  const isNear = sameFunction(refusal, target) || refusal.file.path === target.file.path;
  return available.has(name) && isNear ? name : null;
}

function sameFunction({ statement, file }: Said, target: RefusalTarget): boolean {
  if (file.path !== target.file.path) return false;
  const own = ancestorOfType(statement, ["function_definition"]);
  return own !== null && own.id === ancestorOfType(target.statement, ["function_definition"])?.id;
}

const BUILTINS =
  /^(?:str|int|float|bool|bytes|repr|len|dict|list|set|tuple|sorted|sum|max|min|round|abs|any|all|isinstance|getattr|hasattr|f|True|False|None|format|type|print|Exception|KeyError|ValueError|TypeError|LookupError|SystemExit)$/;

/** How a name of the module is written at the target; what has to be imported is added. */
function globalFor(
  code: CodeIndex,
  file: SourceFile,
  target: RefusalTarget,
  name: string,
  refusal: Said,
  imports: Edit[],
): string | null {
  const other = renamed(name, refusal.thing, target.thing);
  if (other !== name) {
    // `CustomerNotFound` speaks of customers: the like for the other thing has to exist.
    const [found] = [...code.classesNamed(other), ...code.functionsNamed(other)].filter(
      (symbol) => symbol.qualifiedName === other && !code.file(symbol.path)?.isTest,
    );
    // In one function the exception is about what the function works on as a whole.
    if (!found && refusal.situation !== "absent" && sameFunction(refusal, target)) return name;
    return found ? importedAs(code, target.file, found.path, other, imports) : null;
  }
  if (file.path === target.file.path) return name;
  if (BUILTINS.test(name)) return name;
  const symbols = code.symbolsOf(file.path);
  const binding = symbols?.imports.find((item) => item.local === name && item.atModuleLevel);
  if (binding) {
    if (binding.imported === null) {
      const known = code
        .symbolsOf(target.file.path)
        ?.imports.some(
          (item) => item.local === name && item.imported === null && item.module === binding.module,
        );
      return known ? name : null;
    }
    if (binding.imported !== name) return null;
    const plan = planImport(code, target.file.path, absoluteModule(code, binding), name);
    if (plan?.local !== name) return null;
    imports.push(...plan.edits);
    return name;
  }
  return moduleNames(code, file).has(name) ? importedAs(code, target.file, file.path, name, imports) : null;
}

/** How a name of one module is written in another, with the imports that this takes; null where it cannot be had there. */
export function moduleNameAt(
  code: CodeIndex,
  from: SourceFile,
  name: string,
  target: Pick<RefusalTarget, "file" | "statement">,
): { readonly text: string; readonly imports: readonly Edit[] } | null {
  const imports: Edit[] = [];
  const said: Said = {
    situation: "absent",
    file: from,
    statement: from.tree.rootNode,
    subject: null,
    thing: [],
    key: null,
  };
  const wanted: RefusalTarget = { ...target, thing: [], subject: null, key: null };
  const text = globalFor(code, from, wanted, name, said, imports);
  return text === null ? null : { text, imports };
}

function importedAs(
  code: CodeIndex,
  target: SourceFile,
  path: string,
  name: string,
  imports: Edit[],
): string | null {
  if (path === target.path) return name;
  // A module that needs the target itself cannot be imported there.
  if (code.importsOf(path).includes(target.path)) return null;
  const plan = planImport(code, target.path, code.moduleNameOf(path), name);
  if (!plan) return null;
  imports.push(...plan.edits);
  return plan.local;
}
