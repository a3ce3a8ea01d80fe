import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { planImport } from "../../../code/python/imports.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { replaceNode } from "../edits/expressions.ts";
import { namesRead } from "../edits/names.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { wrapRest } from "./wrap.ts";

/** Work that is handed to a thread or a pool, with every place that hands it over. */
interface Handed {
  readonly symbol: FunctionSymbol;
  readonly file: SourceFile;
  readonly places: readonly Place[];
}

interface Place {
  readonly file: SourceFile;
  /** Puts values in front of those that the work is given. */
  readonly given: (values: readonly string[]) => Edit;
}

/** What reads of a request are handed over at the most. */
const MOST_READS = 3;
const OF_REQUEST = /^(?:request|session|g)$/;
const CURRENT = "current_app._get_current_object()";

export interface HandedOver {
  readonly edits: readonly Edit[];
  readonly explanation: string;
  /** Where the repository does the same. */
  readonly house: string | null;
}

/** The work takes the application, and opens its context; whoever hands the work over is in a request, and has it. */
export function applicationHandedOver(code: CodeIndex, fault: PythonFault): HandedOver | null {
  const handed = handedWork(code, fault);
  const body = handed && field(handed.symbol.node, "body");
  const first = body?.namedChildren.find(
    (child) => !(child.type === "comment" || child.firstNamedChild?.type === "string"),
  );
  if (!handed || !first) return null;
  const house = siblingOf(code, handed.symbol);
  const name = house?.name ?? "app";
  if (namesRead(handed.symbol.node).some(({ text }) => text === name)) return null;
  const wrapped = wrapRest(handed.file, first, `with ${name}.app_context():`);
  const edits = changed(code, handed, [{ name, value: CURRENT }], "current_app");
  return (
    wrapped &&
    edits && {
      edits: [...edits, wrapped],
      explanation: `It is given the application, and works in its context${house ? `, as at ${house.place}` : ""}.`,
      house: house?.place ?? null,
    }
  );
}

/** What the work reads of the request is read before it is handed over. */
export function requestHandedOver(code: CodeIndex, fault: PythonFault): HandedOver | null {
  const handed = handedWork(code, fault);
  if (!handed) return null;
  const reads = namesRead(handed.symbol.node)
    .filter(({ text }) => OF_REQUEST.test(text))
    .map(wholeRead);
  const texts = [...new Set(reads.map(({ text }) => text))];
  const taken = new Set(namesRead(handed.symbol.node).map(({ text }) => text));
  const values = texts.map((value) => ({ value, name: nameOf(value) }));
  const isClear =
    texts.length > 0 &&
    texts.length <= MOST_READS &&
    new Set(values.map(({ name }) => name)).size === values.length &&
    values.every(({ name }) => name !== null && !taken.has(name)) &&
    // What is read must not depend on what only the work knows.
    reads.every((read) => namesRead(read).every(({ text }) => OF_REQUEST.test(text)));
  if (!isClear) return null;
  const named = values.flatMap(({ name, value }) => (name === null ? [] : [{ name, value }]));
  const [root = "request"] = texts.map((text) => /^\w+/.exec(text)?.[0] ?? "");
  const edits = changed(code, handed, named, root);
  const own = reads.flatMap((read) => {
    const name = named.find(({ value }) => value === read.text)?.name;
    return name ? [replaceNode(handed.file, read, name)] : [];
  });
  return (
    edits && {
      edits: [...edits, ...own],
      explanation: `What it reads of the request is read before, and handed over: ${texts.map((text) => `\`${text}\``).join(", ")}.`,
      house: null,
    }
  );
}

function changed(
  code: CodeIndex,
  { symbol, file, places }: Handed,
  values: readonly { readonly name: string; readonly value: string }[],
  needed: string,
): Edit[] | null {
  const list = field(symbol.node, "parameters");
  if (!list) return null;
  const names = values.map(({ name }) => name).join(", ");
  const isEmpty = list.namedChildCount === 0;
  const taken = textEdit(file, list.startIndex + 1, list.startIndex + 1, isEmpty ? names : `${names}, `);
  const given = places.map((place) => place.given(values.map(({ value }) => value)));
  const imports: Edit[] = [];
  for (const path of new Set(places.map((place) => place.file.path))) {
    const plan = planImport(code, path, "flask", needed);
    if (plan?.local !== needed) return null;
    imports.push(...plan.edits);
  }
  return [...imports, taken, ...given];
}

/** The outermost function of the trace, where all that names it hands it over and nobody calls it. */
function handedWork(code: CodeIndex, fault: PythonFault): Handed | null {
  const [outer] = fault.frames;
  const symbol = outer ? code.functionAt(outer.path, outer.line) : null;
  const file = symbol && code.file(symbol.path);
  if (!symbol || !file || symbol.qualifiedName !== symbol.name) return null;
  if (symbol.node.parent?.type === "decorated_definition") return null;
  const places: Place[] = [];
  for (const path of code.naming(symbol.name)) {
    const other = code.file(path);
    if (!other || other.isTest) continue;
    for (const node of namesRead(other.tree.rootNode)) {
      if (node.text !== symbol.name || node.parent?.type === "function_definition") continue;
      if (/^(?:dotted_name|aliased_import)$/.test(node.parent?.type ?? "")) continue;
      const place = placeOf(code, other, node);
      if (!place) return null;
      places.push(place);
    }
  }
  return places.length > 0 ? { symbol, file, places } : null;
}

/** `Thread(target=work, args=(ticket,))`, `pool.submit(work, ticket)`, `later(work, ticket)` of the house. */
function placeOf(code: CodeIndex, file: SourceFile, node: Node): Place | null {
  const keyword = node.parent?.type === "keyword_argument" ? node.parent : null;
  const list = (keyword ?? node).parent;
  const call = list?.type === "argument_list" ? list.parent : null;
  const callee = call && field(call, "function");
  if (!call || !list || !callee || !ancestorOfType(call, ["function_definition"])) return null;
  const name = lastNameOf(callee) ?? "";
  if (/^(?:Thread|Timer|Process|apply_async|apply)$/.test(name)) return withTuple(file, list);
  if (keyword) return null;
  const isPassedOn =
    /^(?:submit|run_in_executor|to_thread|spawn|start_background_task|start_new_thread)$/.test(name) ||
    code.functionsNamed(name).some(({ node: own }) => parametersOf(own).some(({ kind }) => kind === "args"));
  if (!isPassedOn) return null;
  return {
    file,
    given: (values) => textEdit(file, node.endIndex, node.endIndex, `, ${values.join(", ")}`),
  };
}

function withTuple(file: SourceFile, list: Node): Place {
  const args = list.namedChildren.find(
    (child) => child.type === "keyword_argument" && field(child, "name")?.text === "args",
  );
  const tuple = args ? field(args, "value") : null;
  return {
    file,
    given(values) {
      const text = values.join(", ");
      if (!tuple) return textEdit(file, list.endIndex - 1, list.endIndex - 1, `, args=(${text},)`);
      if (!/^(?:tuple|list)$/.test(tuple.type)) return replaceNode(file, tuple, `(${text}, *${tuple.text})`);
      const end = tuple.namedChildCount === 0 ? "," : ", ";
      return textEdit(file, tuple.startIndex + 1, tuple.startIndex + 1, `${text}${end}`);
    },
  };
}

/** Other work that takes the application and opens its context. */
function siblingOf(
  code: CodeIndex,
  own: FunctionSymbol,
): { readonly name: string; readonly place: string } | null {
  for (const { path, node, enclosing } of code.callsOf("app_context")) {
    const callee = field(node, "function");
    const receiver = callee && field(callee, "object")?.text;
    if (!enclosing || !receiver || enclosing.node.id === own.node.id || code.file(path)?.isTest !== false)
      continue;
    if (parametersOf(enclosing.node).some(({ name }) => name === receiver))
      return { name: receiver, place: `${path}:${startLineOf(node)}` };
  }
  return null;
}

/** `request.headers.get("X-Tenant")` as a whole. */
function wholeRead(name: Node): Node {
  let whole = name;
  for (let around = whole.parent; around; around = whole.parent) {
    const isPart =
      (around.type === "attribute" && field(around, "object")?.id === whole.id) ||
      (around.type === "subscript" && field(around, "value")?.id === whole.id) ||
      (around.type === "call" && field(around, "function")?.id === whole.id && whole.type === "attribute");
    if (!isPart) break;
    whole = around;
  }
  return whole;
}

/** A variable's name for what is read: the key, or the last attribute. */
function nameOf(read: string): string | null {
  const key = /[[(]["']([\w-]+)["']/.exec(read)?.[1];
  const attribute = read.replace(/\(.*$/, "").split(".").at(-1);
  const name = (key ?? attribute ?? "").toLowerCase().replace(/^x-/, "").replaceAll("-", "_");
  return /^[a-z_]\w*$/.test(name) && !OF_REQUEST.test(name) ? name : null;
}
