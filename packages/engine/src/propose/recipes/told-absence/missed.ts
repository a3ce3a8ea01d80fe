import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { functionAround } from "../../../code/javascript/handlers.ts";
import { withoutTypes } from "../../../code/javascript/plain-value.ts";
import { field, isInside, startLineOf } from "../../../code/nodes.ts";
import { failingValue } from "../../../diagnose/origin/failing-value.ts";
import { traceWays } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { type Way, waysOf } from "../../house/javascript/ways.ts";
import type { JavascriptFault } from "../javascript/fault.ts";

/** A value that was absent where the code takes it for granted. */
export interface Missed {
  readonly file: SourceFile;
  /** As it stands in the code, with what is said about its type. */
  readonly node: Node;
  /** Without that. */
  readonly plain: Node;
  readonly scope: Node | null;
  readonly ways: readonly Way[];
  /** Whether it was an empty text. */
  readonly isBlank: boolean;
}

const MOST_PLACES = 4;

/** What was absent, the place that failed first; then the places that it came through. */
export function missedValues(investigation: Investigation, fault: JavascriptFault): Missed[] {
  const { code } = investigation;
  const made = (path: string, node: Node, isBlank = false): Missed[] => {
    const file = code.file(path);
    if (!file || file.isTest) return [];
    const ways = waysOf(code, path, node);
    return [{ file, node, plain: withoutTypes(node), scope: functionAround(node), ways, isBlank }];
  };
  const failing = failingValue(investigation);
  const isNoList = /is not (?:async )?iterable/.test(fault.exception.value);
  if (failing && (failing.fault === "nothing" || isNoList)) {
    const own = failing.place.members.length === 0 ? made(failing.place.path, failing.place.node) : [];
    const further = (traceWays(investigation)?.ways ?? [])
      .filter(({ place }) => place.members.length === 0)
      .slice(0, MOST_PLACES)
      .flatMap(({ place }) => made(place.path, place.node))
      // A part of what failed is another question.
      .filter(({ file, node }) => !own.some((one) => one.file === file && isInside(node, one.node)));
    return [...own, ...further];
  }
  const { type, value } = fault.exception;
  const isBlank = /^Unexpected end of JSON input/.test(value);
  if (isBlank || /^"undefined" is not valid JSON/.test(value))
    return argumentsAt(fault, "JSON.parse").flatMap((node) => made(fault.file.path, node, isBlank));
  if (type === "RangeError" && /^Invalid time value/.test(value))
    return fault.frames
      .toReversed()
      .flatMap(({ path, line }) => datesAt(code.file(path), line).flatMap((node) => made(path, node)))
      .slice(0, 1);
  return [];
}

function argumentsAt({ file, line }: JavascriptFault, name: string): Node[] {
  return file.tree.rootNode
    .descendantsOfType("call_expression")
    .filter((call) => startLineOf(call) === line && field(call, "function")?.text === name)
    .flatMap((call) => field(call, "arguments")?.namedChildren[0] ?? []);
}

/** `lease.endsOn` of `new Date(lease.endsOn)` on a line, or of the date that a name of the line is bound to. */
function datesAt(file: SourceFile | null, line: number): Node[] {
  if (!file) return [];
  const dates = file.tree.rootNode.descendantsOfType("new_expression").filter((made) => {
    const given = field(made, "arguments")?.namedChildren ?? [];
    return field(made, "constructor")?.text === "Date" && given.length === 1;
  });
  const text = file.text.split("\n")[line - 1] ?? "";
  const here = dates.filter((made) => {
    const name = made.parent?.type === "variable_declarator" ? field(made.parent, "name")?.text : undefined;
    const isNamed =
      name !== undefined &&
      startLineOf(made) < line &&
      new RegExp(`\\b${name.replaceAll("$", "\\$")}\\b`).test(text) &&
      (functionAround(made)?.endPosition.row ?? line) >= line - 1;
    return startLineOf(made) === line || isNamed;
  });
  return here
    .flatMap((made) => field(made, "arguments")?.namedChildren[0] ?? [])
    .filter((node) =>
      /^(?:identifier|member_expression|subscript_expression)$/.test(withoutTypes(node).type),
    );
}
