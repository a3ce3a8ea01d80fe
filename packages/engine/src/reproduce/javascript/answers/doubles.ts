import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, lastNameOf } from "../../../code/nodes.ts";
import type { Swap } from "../arrangement/plain-text.ts";
import type { TestStyle } from "../test-style.ts";
import type { Asked } from "./asked-calls.ts";

/** A function that a test gives in the place of a real one: `create: async () => row`, `query() { … }`. */
export interface Double {
  readonly file: SourceFile;
  /** The pair, the method, or the declarator. */
  readonly holder: Node;
  /** What stands for the function; null for a method, whose body does. */
  readonly value: Node | null;
  readonly isAsync: boolean;
  /** How surely it stands for what is asked. */
  readonly score: number;
}

const MOCK = /^(?:vi|jest|mock|sinon|t\.mock)\.(?:fn|stub|fake)\b/;
const ANSWERS =
  /^mock(?:Resolved|Rejected|Return)Value(?:Once)?$|^mockImplementation(?:Once)?$|^(?:resolves|rejects|returns|throws)$/;

/** What stands in a test file for a function that is asked: that of the owner which is called alike first. */
export function doublesIn(file: SourceFile, { exported, members }: Asked): Double[] {
  const name = members.at(-1) ?? exported.name;
  if (!file.text.includes(name)) return [];
  const chain = [exported.name, ...members].slice(0, -1);
  const found = file.tree.rootNode
    .descendantsOfType(["pair", "method_definition", "variable_declarator"])
    .flatMap((holder): Double[] => {
      const key = (field(holder, "key") ?? field(holder, "name"))?.text.replace(/^["']|["']$/g, "");
      if (key !== name) return [];
      if (holder.type === "variable_declarator" && chain.length > 0) return [];
      const value = holder.type === "method_definition" ? null : field(holder, "value");
      if (holder.type !== "method_definition" && !(value && standsForFunction(value))) return [];
      const score = ownerScore(ownersOf(holder), chain, members.length);
      return score > 0 ? [{ file, holder, value, isAsync: isAsyncDouble(value ?? holder), score }] : [];
    })
    .toSorted((left, right) => right.score - left.score);
  const best = found[0]?.score ?? 0;
  return found.filter(({ score }) => score === best);
}

function standsForFunction(value: Node): boolean {
  if (isFunctionNode(value)) return true;
  return value.type === "call_expression" && MOCK.test(value.text);
}

/** Keys and names that something stands under, the nearest first; those of functions around are none of them. */
function ownersOf(holder: Node): string[] {
  const owners: string[] = [];
  for (let node = holder.parent; node; node = node.parent) {
    if (node.type === "pair") owners.push(field(node, "key")?.text.replace(/^["']|["']$/g, "") ?? "");
    else if (/^(?:variable_declarator|class_declaration|class)$/.test(node.type)) {
      owners.push(field(node, "name")?.text ?? "");
      break;
    } else if (/^(?:statement_block|program)$/.test(node.type)) break;
  }
  return owners;
}

/**
 * The names before the last have to be those of the owners, but for the first: what a function calls its parameter may
 * be called otherwise where it is made.
 */
function ownerScore(owners: readonly string[], chain: readonly string[], depth: number): number {
  const wanted = chain.toReversed();
  const inner = wanted.slice(0, Math.max(0, depth - 1));
  // Parts of `this` and of a context may be handed in on their own: `createHandler({ db })` and `this.app.db.query`.
  const isWhole = inner.every((name, index) => owners[index] === name);
  const isNearest = inner.length > 0 && owners[0] === inner[0];
  if (!isWhole && !isNearest) return inner.length > 0 ? 0 : 1;
  const next = wanted[inner.length];
  const owner = owners[inner.length];
  return 2 + (next !== undefined && owner !== undefined ? likeness(owner, next) : 0) + Number(isWhole);
}

/** `FakeReaders` and `readerStore` are likely to stand for `readers`. */
function likeness(owner: string, name: string): number {
  const [left, right] = [owner, name].map((one) => one.toLowerCase().replace(/s$/, ""));
  return left === right ? 1 : left?.includes(right ?? "") || right?.includes(left ?? "") ? 0.5 : 0;
}

function isAsyncDouble(node: Node): boolean {
  if (/\bPromise\b|mock(?:Resolved|Rejected)|\.(?:resolves|rejects)\(/.test(node.text)) return true;
  return isFunctionNode(node)
    ? node.children.some((child) => child.type === "async")
    : /\basync\b/.test(node.text) || !/=>|function\b|mockReturnValue/.test(node.text);
}

/** What a double is to answer instead, as JavaScript: `text` of the value or of the error, `found` for what it answered. */
export interface OtherAnswer {
  readonly text: string;
  readonly isThrown: boolean;
  /** Whether `text` is made of `found`, which the double itself answered. */
  readonly isOfFound: boolean;
}

/** The double with another answer; null where what it answered cannot be asked. */
export function swapsOf(double: Double, answer: OtherAnswer, style: TestStyle): readonly Swap[] | null {
  const { file, holder, value } = double;
  const at = (node: Node, text: string): Swap => ({
    path: file.path,
    start: node.startIndex,
    end: node.endIndex,
    text,
  });
  if (value === null) {
    const body = field(holder, "body");
    return body && !answer.isOfFound ? [at(body, blockOf(double, answer, style, null))] : null;
  }
  const mock = MOCK.exec(value.text)?.[0];
  if (answer.isOfFound && (mock || /\bthis\b|\barguments\b/.test(value.text))) return null;
  const word = double.isAsync ? "async " : "";
  const given = answer.isOfFound ? (style.isTypeScript ? "...given: any[]" : "...given") : "";
  const made = `${word}(${given}) => ${blockOf(double, answer, style, value)}`;
  return [at(value, mock && /\.fn$/.test(mock) ? `${mock}(${made})` : made), ...retold(double, made, at)];
}

/** What the function does instead, in lines of their own. */
function blockOf(
  { file, holder, isAsync }: Double,
  { text, isThrown, isOfFound }: OtherAnswer,
  { isTypeScript, semicolon, quote, indent }: TestStyle,
  own: Node | null,
): string {
  const end = semicolon ? ";" : "";
  const margin = /^\s*/.exec(file.text.split("\n")[holder.startPosition.row] ?? "")?.[0] ?? "";
  const value = quote === "'" ? text.replace(/"((?:[^"\\'])*)"/g, "'$1'") : text;
  const asked = isTypeScript ? `(${own?.text ?? ""}) as any` : (own?.text ?? "");
  const lines = [
    ...(isOfFound
      ? [`const found${isTypeScript ? ": any" : ""} = ${isAsync ? "await " : ""}(${asked})(...given)${end}`]
      : []),
    isThrown ? `throw ${value}${end}` : `return ${value}${isTypeScript ? " as never" : ""}${end}`,
  ];
  return ["{", ...lines.map((line) => `${margin}${indent}${line}`), `${margin}}`].join("\n");
}

/** `prisma.asset.create.mockResolvedValue(row)` further down would undo it. */
function retold({ file, holder }: Double, made: string, at: (node: Node, text: string) => Swap): Swap[] {
  const key = (field(holder, "key") ?? field(holder, "name"))?.text ?? "";
  const [owner] = ownersOf(holder);
  return file.tree.rootNode.descendantsOfType("call_expression").flatMap((call): Swap[] => {
    const callee = field(call, "function");
    const object = callee && field(callee, "object");
    if (!callee || !object || !ANSWERS.test(lastNameOf(callee) ?? "")) return [];
    const names = object.text.split(".");
    if (names.at(-1) !== key || (names.length > 1 && owner !== undefined && names.at(-2) !== owner))
      return [];
    return [at(call, `${object.text}.mockImplementation(${made})`)];
  });
}
