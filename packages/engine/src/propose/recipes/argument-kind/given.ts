import type { Node } from "web-tree-sitter";
import { argumentsOf, endLineOf, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { calleesOf } from "../../../diagnose/origin/javascript/functions.ts";
import { javascriptStepBack } from "../../../diagnose/origin/javascript/step-back.ts";
import { type Kind, madeAt } from "../../../diagnose/origin/javascript/values.ts";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptFault } from "../javascript/fault.ts";

/** What a function of Node was given, and could not use. */
export interface Given {
  readonly call: Node;
  /** Last name of what is called. */
  readonly name: string;
  readonly argument: Node;
  readonly received: "number" | "boolean" | "bigint" | "object" | "array" | "promise" | "date" | "text";
}

const RECEIVED: readonly (readonly [RegExp, Given["received"]])[] = [
  [/^type number/, "number"],
  [/^type boolean/, "boolean"],
  [/^type bigint/, "bigint"],
  [/^type string/, "text"],
  [/^an instance of Promise/, "promise"],
  [/^an instance of Array/, "array"],
  [/^an instance of Date/, "date"],
  [/^an instance of Object|^\[Object: null prototype\]/, "object"],
];

const FITS: Readonly<Record<Given["received"], readonly Kind[]>> = {
  number: ["number", "json"],
  boolean: ["boolean", "json"],
  bigint: [],
  // A list whose first piece is a text: `Buffer.concat(pieces)`.
  text: ["text", "array"],
  promise: ["promise"],
  array: ["array", "json"],
  date: ["date"],
  object: ["object", "json"],
};

/** The one argument of the failing line that is of the kind that Node speaks of; null where several could be meant. */
export function givenOf(
  { code, frames }: Investigation,
  { file, line, exception }: JavascriptFault,
): Given | null {
  const said = /Received (.+)$/s.exec(exception.value)?.[1] ?? "";
  const received = RECEIVED.find(([form]) => form.test(said))?.[1];
  if (!received) return null;
  const calls = file.tree.rootNode
    .descendantsOfType("call_expression")
    .filter((node) => startLineOf(node) <= line && line <= endLineOf(node))
    .filter((node) => calleesOf(code, file.path, node).length === 0);
  const found = calls.flatMap((call) =>
    argumentsOf(call)
      .filter(({ type }) =>
        /^(?:identifier|member_expression|subscript_expression|call_expression)$/.test(type),
      )
      .filter((argument) => !isUsedUp(argument, calls))
      .filter((argument) => !isNameOfFile(call, argument, exception.value))
      .map((argument) => ({
        call,
        argument,
        name: lastNameOf(field(call, "function") ?? call) ?? "",
        received,
      })),
  );
  const kinds = (argument: Node) =>
    new Set(
      madeAt(
        { path: file.path, node: argument, members: [] },
        { code, frames, fault: "unexpected" },
        javascriptStepBack,
      ).map(({ kind }) => kind),
    );
  const fitting = found.filter(({ argument }) => {
    const known = kinds(argument);
    return [...known].some((kind) => FITS[received].includes(kind));
  });
  const open = found.filter(({ argument }) => kinds(argument).size === 0 && !isSurelyText(argument));
  if (fitting.length === 1) return fitting[0] ?? null;
  return fitting.length === 0 && open.length === 1 ? (open[0] ?? null) : null;
}

/** `writeFile(path, plan)`: what is made into bytes is what is written, wherever it goes. */
function isNameOfFile(call: Node, argument: Node, message: string): boolean {
  const name = lastNameOf(field(call, "function") ?? call) ?? "";
  return (
    /^(?:write|append)File(?:Sync)?$/.test(name) &&
    /^The (?:first argument|"data" argument) must be/.test(message) &&
    argumentsOf(call)[0]?.id === argument.id
  );
}

/** A call inside another one on the line is what that one was given, and no fault of its own. */
function isUsedUp(argument: Node, calls: readonly Node[]): boolean {
  return argument.type === "call_expression" && !calls.some(({ id }) => id === argument.id);
}

/** Folders and files that Node itself names, and the constants of a module. */
function isSurelyText(argument: Node): boolean {
  return /^(?:__dirname|__filename|import\.meta\.\w+|process\.\w+(?:\(\))?|[A-Z][A-Z_\d]*)$/.test(
    argument.text,
  );
}
