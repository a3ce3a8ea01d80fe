import type { Node } from "web-tree-sitter";
import type { ClassSymbol, CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { fieldsOf } from "../../../code/python/class-fields.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { reachingBindings, scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { replaceNode } from "../edits/expressions.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { type Guess, onLine, type Scene } from "./scene.ts";

const LAST = /(?:^|_)(?:last|latest|newest|current|recent|most_recent|previous)(?:_|$)/;
const FIRST = /(?:^|_)(?:first|oldest|earliest|original|initial)(?:_|$)/;

interface Order {
  /** Columns in order, `-` before those that fall. */
  readonly columns: readonly string[];
  readonly place: string | null;
}

/**
 * One row is asked for where there are several, by a function whose name says which one it wants: `last_feeding` with
 * `.get()`. It takes that one, in the order in which other functions of the project take the last or the first.
 */
export function manyRows(scene: Scene): Guess[] {
  const { code, fault, type, message } = scene;
  if (/(?:^|\.)MultipleResultsFound$/.test(type)) return inForceOfSelect(scene);
  const name = fault.function?.name ?? "";
  const isLast = LAST.test(name);
  if (!/(?:^|\.)MultipleObjectsReturned$/.test(type)) return [];
  if (!isLast && !FIRST.test(name)) return inForce(scene);
  const model = classOf(code, /returned more than one (\w+)/.exec(message)?.[1] ?? "");
  const call = onLine(fault, "call").find((node) => lastNameOf(field(node, "function") ?? node) === "get");
  const callee = call && field(call, "function");
  const object = callee && field(callee, "object");
  if (!model || !call || !object) return [];
  const order = houseOrder(code, fault.function, model, isLast) ?? ownOrder(model, isLast);
  if (!order) return [];
  const given = field(call, "arguments")?.text ?? "()";
  const source = given === "()" ? object.text : `${object.text}.filter${given}`;
  const fields = order.columns.map((column) => `"${column.replace(/^-/, "")}"`).join(", ");
  const text = `${source}.${isLast ? "latest" : "earliest"}(${fields})`;
  return [
    {
      strength: order.place ? 0.9 : 0.76,
      idea: runningIdea({
        cause: `${fault.file.path}:${fault.line} asks for the one ${model.name}, and there may be several.`,
        explanation: order.place
          ? `It takes the ${isLast ? "latest" : "earliest"} one, in the order of ${order.place}.`
          : `It takes the ${isLast ? "latest" : "earliest"} one, as its name says.`,
        edits: [replaceNode(fault.file, call, text)],
        basis: order.place ? "house" : "guess",
        name: "there_may_be_several",
        sentence: "Where there are several, the one that is meant is taken.",
      }),
    },
  ];
}

/**
 * `prices.get(valid_from__lte=day)`: of several rows that begin at a day and hold until the next begins, the one that holds
 * is the latest. A model with another date may say itself when a row ends, and then nothing is known.
 */
function inForce({ code, fault, message }: Scene): Guess[] {
  const model = classOf(code, /returned more than one (\w+)/.exec(message)?.[1] ?? "");
  const call = onLine(fault, "call").find((node) => lastNameOf(field(node, "function") ?? node) === "get");
  const object = call && field(field(call, "function") ?? call, "object");
  if (!model || !call || !object) return [];
  const dates = fieldsOf(model).filter(({ value }) => /\b(?:Date|DateTime)Field\(/.test(value?.text ?? ""));
  const [column, ...others] = dates.filter(
    ({ value }) => !/\bauto_now(?:_add)?\s*=\s*True/.test(value?.text ?? ""),
  );
  const isSince =
    column && [`${column.name}__lte`, `${column.name}__lt`].some((key) => readCall(call).named.has(key));
  if (!column || others.length > 0 || !isSince) return [];
  const order = houseOrder(code, fault.function, model, true)?.columns[0]?.replace(/^-/, "");
  const isOrdered =
    order === column.name ||
    new RegExp(`\\b(?:ordering|get_latest_by)\\s*=\\s*[[(]?\\s*["']-?${column.name}["']`).test(
      model.node.text,
    );
  const text = `${object.text}.filter${field(call, "arguments")?.text}.latest("${column.name}")`;
  return [
    taken(
      fault,
      model.name,
      column.name,
      [replaceNode(fault.file, call, text)],
      isOrdered ? "house" : "guess",
    ),
  ];
}

const ONE = /^(?:one|one_or_none|scalar_one|scalar_one_or_none)$/;

/** `select(Price).where(Price.valid_from <= day)` of which one row is wanted: the latest that has begun. */
function inForceOfSelect({ code, fault }: Scene): Guess[] {
  const call = onLine(fault, "call").find((node) =>
    ONE.test(lastNameOf(field(node, "function") ?? node) ?? ""),
  );
  if (!call) return [];
  const ordered = firstOfOrdered(fault, call);
  if (ordered) return [ordered];
  const compared = call.descendantsOfType("comparison_operator").flatMap((node) => {
    const [left] = node.namedChildren;
    const operator = node.children.find(({ type }) => /^<=?$/.test(type));
    const owner = left?.type === "attribute" ? field(left, "object")?.text : undefined;
    const model = owner && operator ? classOf(code, owner) : null;
    const column = left && lastNameOf(left);
    return model && column && left ? [{ model, column, left, node }] : [];
  });
  const [only, ...more] = compared;
  if (!only || more.length > 0) return [];
  const dates = fieldsOf(only.model).filter(({ annotation, value }) =>
    /\b(?:date|datetime|Date|DateTime)\b/.test(`${annotation?.text ?? ""} ${value?.text ?? ""}`),
  );
  const isOnly = dates.every(
    ({ name, value }) => name === only.column || /server_default|default=/.test(value?.text ?? ""),
  );
  const isDate = dates.some(({ name }) => name === only.column);
  // The query ends where its last condition is closed.
  let query: Node = only.node;
  while (query.parent && query.parent.type !== "call") query = query.parent;
  const where = query.parent;
  if (
    !isDate ||
    !isOnly ||
    !where ||
    !/^(?:where|filter)$/.test(lastNameOf(field(where, "function") ?? where) ?? "")
  )
    return [];
  const written = `.order_by(${only.left.text}.desc())`;
  const isOrdered = code.callsOf("order_by").some(({ path, node }) => {
    const isFirst = readCall(node).positional[0]?.text.startsWith(only.left.text) ?? false;
    return code.file(path)?.isTest === false && isFirst;
  });
  const edit = textEdit(fault.file, where.endIndex, where.endIndex, `${written}.limit(1)`);
  return [taken(fault, only.model.name, only.column, [edit], isOrdered ? "house" : "guess")];
}

/** `one_or_none()` of a query that is put in order: of several rows the first is meant, or the order would be for nothing. */
function firstOfOrdered(fault: Scene["fault"], call: Node): Guess | null {
  const callee = field(call, "function");
  const attribute = callee && field(callee, "attribute");
  const behind = call
    .descendantsOfType("identifier")
    .flatMap((name) => reachingBindings(scopeOf(name), name.text, name).bindings.map(({ value }) => value));
  const isOrdered = [call, ...behind].some((node) => /\.order_by\(/.test(node.text));
  const text = { one_or_none: "first", scalar_one_or_none: "scalars().first" }[attribute?.text ?? ""];
  if (!isOrdered || !attribute || text === undefined) return null;
  return {
    strength: 0.9,
    idea: runningIdea({
      cause: `${fault.file.path}:${fault.line} asks for the one row of a query that puts several in order.`,
      explanation: "It takes the first of them.",
      edits: [replaceNode(fault.file, attribute, text)],
      basis: "standard",
      name: "there_may_be_several",
      sentence: "Where there are several, the first one is taken.",
    }),
  };
}

function taken(
  fault: Scene["fault"],
  model: string,
  column: string,
  edits: readonly Edit[],
  basis: "house" | "guess",
): Guess {
  return {
    strength: basis === "house" ? 0.9 : 0.7,
    idea: runningIdea({
      cause: `${fault.file.path}:${fault.line} asks for the one ${model} that has begun, and several may have.`,
      explanation: `It takes the latest one by \`${column}\`: a row holds until the next begins.`,
      edits,
      basis,
      name: "there_may_be_several",
      sentence: "Where there are several, the one that holds is taken.",
    }),
  };
}

function classOf(code: CodeIndex, name: string): ClassSymbol | null {
  const found = code.classesNamed(name).filter(({ path }) => code.file(path)?.isTest === false);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The order in which another function takes the last or first of its rows, by columns that this model has too. */
function houseOrder(
  code: CodeIndex,
  own: FunctionSymbol | null,
  model: ClassSymbol,
  isLast: boolean,
): Order | null {
  const has = new Set([...fieldsOf(model).map(({ name }) => name), "pk", "id"]);
  const sites = [...code.callsOf("order_by"), ...code.callsOf(isLast ? "latest" : "earliest")];
  const found = sites.flatMap(({ path, node, enclosing }): (Order & { readonly isNear: boolean })[] => {
    if (code.file(path)?.isTest !== false || enclosing?.node.id === own?.node.id) return [];
    const columns = readCall(node).positional.flatMap((one) => plainString(one) ?? []);
    const isOrdered = lastNameOf(field(node, "function") ?? node) === "order_by";
    const isTaken = !isOrdered || isFirstTaken(node);
    const falls = columns.every((column) => column.startsWith("-"));
    const rises = columns.every((column) => !column.startsWith("-"));
    const fits = columns.length > 0 && columns.every((column) => has.has(column.replace(/^-/, "")));
    if (!fits || !isTaken || (isOrdered && (isLast ? !falls : !rises))) return [];
    const isNear = (isLast ? LAST : FIRST).test(enclosing?.name ?? "");
    return [{ columns, place: `${path}:${startLineOf(node)}`, isNear }];
  });
  return found.find(({ isNear }) => isNear) ?? found[0] ?? null;
}

/** `.order_by(…).first()`, `.order_by(…)[0]` */
function isFirstTaken(node: Node): boolean {
  const outer = node.parent;
  if (outer?.type === "attribute") return field(outer, "attribute")?.text === "first";
  return outer?.type === "subscript" && field(outer, "subscript")?.text === "0";
}

/** The order that the model itself declares, else by its only date. */
function ownOrder(model: ClassSymbol, isLast: boolean): Order | null {
  const dates = fieldsOf(model).filter(({ value }) => /\b(?:Date|DateTime)Field\(/.test(value?.text ?? ""));
  const declared = /\bget_latest_by\s*=\s*["']-?(\w+)["']/.exec(model.node.text)?.[1];
  const column = declared ?? (dates.length === 1 ? dates[0]?.name : undefined);
  return column === undefined
    ? null
    : { columns: [isLast ? `-${column}` : column, ...(declared ? [] : ["pk"])], place: null };
}
