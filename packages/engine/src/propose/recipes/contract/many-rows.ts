import type { Node } from "web-tree-sitter";
import type { ClassSymbol, CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { fieldsOf } from "../../../code/python/class-fields.ts";
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
export function manyRows({ code, fault, type, message }: Scene): Guess[] {
  const name = fault.function?.name ?? "";
  const isLast = LAST.test(name);
  if (!/(?:^|\.)MultipleObjectsReturned$/.test(type) || (!isLast && !FIRST.test(name))) return [];
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
