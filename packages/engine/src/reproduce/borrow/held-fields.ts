import type { CapturedValue } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import { field, plainString } from "../../code/nodes.ts";
import type { Investigation } from "../../investigation.ts";
import { type PythonValue, readRepr } from "../call/python-value.ts";
import { fromRepr, type RebuildContext, rebuild } from "../call/rebuild-value.ts";
import { changingCalls } from "./changing-calls.ts";
import type { Scene } from "./scene.ts";
import { replacing, type TextEdit } from "./text-edits.ts";

/**
 * What the failing functions held, in the requests by which a test puts something into the application before: the record
 * that production failed over had come in by such a request, and its fields have the names that the request gives them.
 */
export function heldFieldEdits(
  investigation: Investigation,
  context: RebuildContext,
  { act }: Scene,
): readonly TextEdit[] {
  const held = heldFields(investigation, context);
  if (held.size === 0) return [];
  const body = field(act.test.node, "body");
  return (body ? changingCalls(body) : []).flatMap((call) =>
    bodiesOf(call).flatMap((dictionary) =>
      dictionary.namedChildren.flatMap((pair): TextEdit[] => {
        const key = pair.type === "pair" ? field(pair, "key") : null;
        const value = pair.type === "pair" ? field(pair, "value") : null;
        const text = key && held.get(plainString(key) ?? "");
        return value && text && text !== value.text && isWritten(value) ? [replacing(value, text)] : [];
      }),
    ),
  );
}

/** What a request sends, where the test writes it out. */
function bodiesOf(call: Node): Node[] {
  return (field(call, "arguments")?.namedChildren ?? []).flatMap((argument) => {
    const name = argument.type === "keyword_argument" ? field(argument, "name")?.text : null;
    const value = argument.type === "keyword_argument" ? field(argument, "value") : argument;
    return value?.type === "dictionary" && name !== "headers" && name !== "cookies" ? [value] : [];
  });
}

/** Whether a value is a plain one: what the test has computed is needed as it is. */
function isWritten({ type }: Node): boolean {
  return /^(?:string|integer|float|true|false|none|list|dictionary|unary_operator)$/.test(type);
}

/** Texts of the plain values that the frames held, by their names and as fields of their objects, the innermost first. */
function heldFields({ frames, code }: Investigation, context: RebuildContext): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (name: string, text: string | null) => {
    if (text !== null && !found.has(name) && !name.startsWith("_")) found.set(name, text);
  };
  const own = frames.filter(({ path }) => path !== null && code.file(path)?.isTest === false);
  for (const { frame } of own.toReversed()) {
    for (const [name, value] of Object.entries(frame.locals ?? {})) {
      for (const [key, text] of fieldsOf(value, context)) add(key, text);
      add(name, plainText(value, context));
    }
  }
  for (const [name, value] of context.request?.query ?? []) add(name, JSON.stringify(value));
  return found;
}

function fieldsOf(
  value: CapturedValue,
  context: RebuildContext,
): readonly (readonly [string, string | null])[] {
  if (typeof value === "string" && context.isRepr) {
    const read = readRepr(value);
    return read?.kind === "call"
      ? read.named.map(([name, item]) => [name, textOf(item, context)] as const)
      : [];
  }
  if (value === null || typeof value !== "object" || Array.isArray(value)) return [];
  return Object.entries(value).map(([name, item]) => [name, plainText(item, context)] as const);
}

function textOf(value: PythonValue, context: RebuildContext): string | null {
  if (!/^(?:plain|list|dict)$/.test(value.kind)) return null;
  const made = fromRepr(value, context);
  return made.obstacle === null && made.imports.length === 0 ? made.text : null;
}

function plainText(value: CapturedValue, context: RebuildContext): string | null {
  const made = rebuild(value, context);
  if (made.obstacle !== null || made.imports.length > 0 || made.isStandIn) return null;
  return /^(?:["'[{\d-]|None$|True$|False$)/.test(made.text) ? made.text : null;
}
