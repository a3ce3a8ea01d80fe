import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import type { Investigation } from "../../../investigation.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";
import type { Birth } from "./births.ts";

const CONVERSION = /^(?:int|float|str|bool|Decimal|decimal\.Decimal|UUID|uuid\.UUID)$/;
const LITERAL = /^(?:integer|float|string|true|false)$/;

/** What a function takes where it is not given a value, and where it says so. */
export interface HandedTo {
  readonly value: string;
  readonly where: string;
}

/**
 * A part that was not sent is handed on to a function that need not be given it: `level(name, int(args.get("hours")))` of
 * `def level(name, hours=24)`. What holds for the function where it is given nothing holds for the request as well.
 */
export function handedDefaultIdeas({ code }: Investigation, birth: Birth): Idea[] {
  const { node, path } = birth;
  const file = code.file(path);
  const call = node.type === "call" ? readCall(node) : null;
  const [key, ...more] = call?.positional ?? [];
  const isGet = node.type === "call" && /\.get$/.test(field(node, "function")?.text ?? "");
  if (!file || !call || !key || more.length > 0 || !isGet || call.named.has("default")) return [];
  if (plainString(key) === null || /environ/.test(node.text)) return [];
  const found = handedTo(code, path, wholeOf(node));
  const [first] = found;
  if (!first || found.some(({ value }) => value !== first.value)) return [];
  return [
    {
      cause: `${path}:${startLineOf(node)} takes for granted that ${key.text} is there.`,
      explanation: `Without ${key.text} it is \`${first.value}\`, as for ${first.where}, which it is handed to.`,
      edits: [{ ...textEdit(file, key.endIndex, key.endIndex, `, ${first.value}`), part: "fix" }],
      basis: "house",
      expectation: FINE,
      name: "left_out_as_below",
      sentence: "What is left out is taken as the function takes it that gets it.",
    },
  ];
}

/** The value as it is handed on: converted, or with something of it taken. */
function wholeOf(node: Node): Node {
  const { parent } = node;
  if (parent?.type === "attribute" && parent.parent?.type === "call") return wholeOf(parent.parent);
  const outer = parent?.type === "argument_list" && parent.namedChildCount === 1 ? parent.parent : null;
  return outer?.type === "call" && CONVERSION.test(field(outer, "function")?.text ?? "")
    ? wholeOf(outer)
    : node;
}

function handedTo(code: CodeIndex, path: string, whole: Node): HandedTo[] {
  const { parent } = whole;
  const target = parent?.type === "assignment" ? field(parent, "left") : null;
  if (target?.type !== "identifier") return takenAt(code, path, whole);
  const uses = scopeOf(whole)
    .descendantsOfType("identifier")
    .filter((use) => use.text === target.text && use.startIndex > whole.endIndex);
  return uses.flatMap((use) => takenAt(code, path, use));
}

/** What the function that gets a value as an argument takes where it does not get it. */
export function takenAt(code: CodeIndex, path: string, value: Node): HandedTo[] {
  const keyword = value.parent?.type === "keyword_argument" ? value.parent : null;
  const list = (keyword ?? value).parent;
  const call = list?.type === "argument_list" ? list.parent : null;
  if (call?.type !== "call") return [];
  const [callee, ...others] = calleesOf(code, path, call);
  const symbol = callee && others.length === 0 ? callee.symbol : null;
  if (!symbol || code.file(symbol.path)?.isTest !== false) return [];
  const given = readCall(call);
  const all = parametersOf(symbol.node);
  const parameters = /^(?:self|cls)$/.test(all[0]?.name ?? "") ? all.slice(1) : all;
  const index = given.positional.findIndex(({ id }) => id === value.id);
  const name = keyword ? field(keyword, "name")?.text : null;
  const parameter = name ? parameters.find((one) => one.name === name) : parameters[index];
  const taken = parameter?.defaultValue;
  return !given.hasSplat && taken && LITERAL.test(taken.type)
    ? [{ value: taken.text, where: `${symbol.name} at ${symbol.path}:${symbol.startLine}` }]
    : [];
}
