import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { planImport } from "../../../code/python/imports.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { insertBefore } from "../edits/statements.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

/** A decorator of a function. */
interface Mark {
  /** As it is written, without what it is given: `app.task`. */
  readonly head: string;
  readonly node: Node;
  readonly call: Node | null;
}

const TASK = /^(?:\w+\.)*(?:task|shared_task)$/;
const MOST_FUNCTIONS = 400;

/**
 * A function that lacks an argument which is never passed by a caller but handed in by a decorator: all others that take the
 * parameter carry the mark, `@click.pass_context`, `@with_session`, and this one does not. Celery hands a task to itself
 * where it is bound.
 */
export function handingMarkIdeas(code: CodeIndex, symbol: FunctionSymbol): Idea[] {
  if (symbol.qualifiedName.includes(".")) return [];
  const marks = marksOf(symbol.node);
  return [...boundTask(code, symbol, marks), ...missingMark(code, symbol, marks)];
}

/** `@app.task(bind=True)` over `def announce(self, key)`. */
function boundTask(code: CodeIndex, symbol: FunctionSymbol, marks: readonly Mark[]): Idea[] {
  const isFirst = parametersOf(symbol.node)[0]?.name === "self";
  const edit = isFirst ? bindEdit(code, symbol, marks) : null;
  if (!edit) return [];
  return [
    runningIdea({
      cause: `\`${symbol.name}\` takes itself as \`self\`, which a task is handed only where it is bound.`,
      explanation: `The task \`${symbol.name}\` is bound, so that it is handed itself.`,
      edits: [edit],
      basis: "standard",
      name: "task_is_bound",
      sentence: "The task is handed itself.",
    }),
  ];
}

/** `bind=True` of a Celery task that is not bound; null for other functions. */
function bindEdit(code: CodeIndex, symbol: FunctionSymbol, marks: readonly Mark[]): Edit | null {
  const file = code.file(symbol.path);
  const mark = marks.find(({ head }) => TASK.test(head));
  if (!file || !mark || /\bbind\s*=/.test(mark.node.text)) return null;
  if (!["celery", "shared_task"].some((name) => code.mentions(name).length > 0)) return null;
  const given = mark.call && field(mark.call, "arguments");
  if (!given) return textEdit(file, mark.node.endIndex, mark.node.endIndex, "(bind=True)");
  const list = given.namedChildCount > 0;
  return textEdit(file, given.endIndex - 1, given.endIndex - 1, list ? ", bind=True" : "bind=True");
}

/**
 * A name that a function uses and nobody handed it, where a decorator hands it to its kind: `self` in a Celery task that is
 * not bound, `ctx` in a command without `@click.pass_context`, `self` in a static method. It is handed in and taken.
 */
export function unhandedName(code: CodeIndex, symbol: FunctionSymbol, name: string): Idea[] {
  const file = code.file(symbol.path);
  const list = field(symbol.node, "parameters");
  const marks = marksOf(symbol.node);
  if (!file || !list || marks.length === 0) return [];
  const first = list.namedChildren.find(({ type }) => type !== "comment");
  const taken = textEdit(file, list.startIndex + 1, list.startIndex + 1, first ? `${name}, ` : name);
  const idea = (cause: string, explanation: string, edits: readonly Edit[], basis: Idea["basis"]) =>
    runningIdea({ cause, explanation, edits, basis, name: `is_handed_${name}` });
  const bind = name === "self" && !symbol.qualifiedName.includes(".") ? bindEdit(code, symbol, marks) : null;
  if (bind)
    return [
      idea(
        `\`${symbol.name}\` uses itself as \`self\`, which a task is handed only where it is bound.`,
        `The task \`${symbol.name}\` is bound, and takes itself.`,
        [bind, taken],
        "standard",
      ),
    ];
  const ofStatic = staticEdits(code, symbol, marks, name);
  if (ofStatic)
    return [
      idea(
        `\`${symbol.qualifiedName}\` is a static method, which is handed no \`${name}\`, and uses it.`,
        `It takes its \`${name}\`.`,
        [ofStatic, taken],
        "standard",
      ),
    ];
  if (symbol.qualifiedName.includes(".")) return [];
  const found = handingHeads(code, symbol, marks, name);
  const [only, ...more] = found;
  const model = only?.kin[0];
  const isFirst = only?.kin.every(({ node }) => parametersOf(node)[0]?.name === name) ?? false;
  const edits = only && model && isFirst ? markEdits(code, symbol, model, only.head) : null;
  if (!only || more.length > 0 || !edits) return [];
  const places = only.kin.slice(0, 3).map(({ path, node }) => `${path}:${startLineOf(node)}`);
  return [
    idea(
      `\`${name}\` is handed to functions by \`@${only.head}\`, which \`${symbol.name}\` does not carry.`,
      `It carries \`@${only.head}\` and takes \`${name}\`, as at ${places.join(", ")}.`,
      [...edits, taken],
      "house",
    ),
  ];
}

/** The mark of a static method that uses its object or class; null where somebody calls it without one. */
function staticEdits(
  code: CodeIndex,
  symbol: FunctionSymbol,
  marks: readonly Mark[],
  name: string,
): Edit | null {
  const file = code.file(symbol.path);
  const mark = marks.find(({ head }) => head === "staticmethod");
  const owner = symbol.qualifiedName.split(".").at(-2);
  if (!file || !mark || !owner || !/^(?:self|cls)$/.test(name)) return null;
  if (name === "cls") return textEdit(file, mark.node.startIndex, mark.node.endIndex, "@classmethod");
  if (code.mentions(`${owner}.${symbol.name}`).length > 0 || marks.length > 1) return null;
  return textEdit(file, mark.node.startIndex, symbol.node.startIndex, "");
}

function missingMark(code: CodeIndex, symbol: FunctionSymbol, marks: readonly Mark[]): Idea[] {
  const file = code.file(symbol.path);
  if (!file || marks.length === 0) return [];
  const taken = parametersOf(symbol.node).filter(
    ({ kind, defaultValue }) => kind === "positional" && defaultValue === null,
  );
  const found = taken.flatMap(({ name }) => handingHeads(code, symbol, marks, name));
  const [only, ...more] = found;
  const model = only?.kin[0];
  if (!only || more.length > 0 || !model) return [];
  const edits = markEdits(code, symbol, model, only.head);
  if (!edits) return [];
  const places = only.kin.slice(0, 3).map(({ path, node }) => `${path}:${startLineOf(node)}`);
  return [
    runningIdea({
      cause: `\`${only.name}\` is handed to functions by \`@${only.head}\`, which \`${symbol.name}\` does not carry.`,
      explanation: `It carries \`@${only.head}\`, which hands \`${only.name}\` in, as at ${places.join(", ")}.`,
      edits,
      name: `is_handed_${only.name}`,
      sentence: `The function is handed ${only.name}.`,
    }),
  ];
}

/** Marks that this function lacks and that hand in a parameter of this name to those of its kind. */
function handingHeads(
  code: CodeIndex,
  symbol: FunctionSymbol,
  marks: readonly Mark[],
  name: string,
): { readonly head: string; readonly name: string; readonly kin: readonly FunctionSymbol[] }[] {
  const others = decoratedFunctions(code, symbol);
  const kin = others.filter((other) => parametersOf(other.node).some((one) => one.name === name));
  // Those that carry another of this function's marks are of its kind.
  const alike = kin.filter((other) =>
    marksOf(other.node).some(({ head }) => marks.some((own) => ofSameKind(own.head, head))),
  );
  const heads = new Set(alike.flatMap((other) => marksOf(other.node).map(({ head }) => head)));
  return [...heads]
    .filter((head) => !marks.some((own) => own.head === head) && hands(head, name, alike, others))
    .map((head) => ({ head, name, kin: alike }));
}

/** `@cli.command()` and `@admin.command()`: what the mark is called, whatever it is called on. */
function ofSameKind(own: string, other: string): boolean {
  return own === other || (own.includes(".") && own.split(".").at(-1) === other.split(".").at(-1));
}

/** Whether a mark goes with a parameter: all of its kind that take it carry the mark, and nobody carries it who does not. */
function hands(
  head: string,
  name: string,
  kin: readonly FunctionSymbol[],
  all: readonly FunctionSymbol[],
): boolean {
  const carries = ({ node }: FunctionSymbol) => marksOf(node).some((mark) => mark.head === head);
  const takes = ({ node }: FunctionSymbol) => parametersOf(node).some((one) => one.name === name);
  const isPlain = kin.every(({ node }) =>
    marksOf(node).every((mark) => mark.head !== head || !names(mark, name)),
  );
  return kin.every(carries) && all.every((other) => !carries(other) || takes(other)) && isPlain;
}

/** `@click.argument("name")` names what it hands in: it is of that one parameter, and another needs its own. */
function names({ call }: Mark, name: string): boolean {
  const given = (call && field(call, "arguments")?.namedChildren) ?? [];
  return given.some((node) => plainString(node)?.replace(/^-+/, "").replaceAll("-", "_") === name);
}

function decoratedFunctions(code: CodeIndex, own: FunctionSymbol): FunctionSymbol[] {
  const heads = marksOf(own.node).map(({ head }) => head.split(".").at(-1) ?? head);
  const paths = new Set([own.path, ...heads.flatMap((head) => code.naming(head))]);
  return [...paths]
    .filter((path) => path.endsWith(".py") && code.file(path)?.isTest === false)
    .flatMap((path) => code.symbolsOf(path)?.functions ?? [])
    .filter(({ node }) => node.id !== own.node.id && marksOf(node).length > 0)
    .slice(0, MOST_FUNCTIONS);
}

function marksOf(definition: Node): Mark[] {
  const decorated = definition.parent?.type === "decorated_definition" ? definition.parent : null;
  return (decorated?.namedChildren ?? []).flatMap((node): Mark[] => {
    const inner = node.type === "decorator" ? node.firstNamedChild : null;
    const call = inner?.type === "call" ? inner : null;
    const head = call ? field(call, "function") : inner;
    return inner && head ? [{ head: head.text, node, call }] : [];
  });
}

/** The mark at the place where the other function carries it, and what it is imported by. */
function markEdits(
  code: CodeIndex,
  symbol: FunctionSymbol,
  model: FunctionSymbol,
  head: string,
): readonly Edit[] | null {
  const file = code.file(symbol.path);
  const theirs = marksOf(model.node);
  const index = theirs.findIndex((mark) => mark.head === head);
  const mark = theirs[index];
  if (!file || !mark || mark.node.text.includes("\n")) return null;
  const imports = importsOf(code, symbol.path, model.path, /^\w+/.exec(head)?.[0] ?? head);
  const decorated = symbol.node.parent;
  if (!imports || !decorated) return null;
  const behind = theirs.slice(index + 1).map((other) => other.head);
  const next = marksOf(symbol.node).find((own) => behind.includes(own.head))?.node;
  if (!next) {
    // The innermost: the line above the `def`.
    const indent = " ".repeat(decorated.startPosition.column);
    const at = symbol.node.startIndex;
    return [...imports, textEdit(file, at, at, `${mark.node.text}\n${indent}`)];
  }
  const edit = insertBefore(file, next, [mark.node.text]);
  return edit && [...imports, edit];
}

function importsOf(code: CodeIndex, path: string, from: string, root: string): readonly Edit[] | null {
  if (path === from) return [];
  const bound = code.symbolsOf(from)?.imports.find(({ local }) => local === root);
  const own = code.symbolsOf(path)?.imports.find(({ local }) => local === root);
  if (own && bound && own.module === bound.module) return [];
  const module = bound ? (bound.imported === root ? bound.module : null) : code.moduleNameOf(from);
  const plan = module === null ? null : planImport(code, path, module, root);
  return plan?.local === root ? plan.edits : null;
}
