import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { escapedPattern } from "../../../code/escaped-pattern.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { dialectFor } from "../../search/dialects.ts";
import { isRepeatable } from "./moves.ts";
import type { Spot } from "./spots.ts";

/** A call on the trace, and what is absent as it is written there. */
export interface CallerView {
  readonly file: SourceFile;
  readonly call: Node;
  /** `event.position` for the `position` that the function takes out of what it is given. */
  readonly subject: string;
}

/** What is absent in a function, in the words of the one that called it. Null where nothing on the trace calls it so. */
export function callerView({ code, frames }: Investigation, spot: Spot): CallerView | null {
  const { scope, file, subject } = spot;
  const symbol = scope && code.functionAt(file.path, startLineOf(scope));
  if (!scope || !symbol || symbol.node.id !== scope.id) return null;
  const lines = frames.flatMap(({ path, line }) => (path !== null && line !== null ? [{ path, line }] : []));
  const calls = lines.flatMap(({ path, line }) =>
    code.callsOf(symbol.name).filter((call) => call.path === path && call.line === line),
  );
  const [only, ...others] = [...new Map(calls.map((call) => [call.node.id, call])).values()];
  const own = only && code.file(only.path);
  if (!only || !own || own.isTest || others.length > 0) return null;
  const given = (field(only.node, "arguments")?.namedChildren ?? []).filter(({ type }) => type !== "comment");
  const isPython = dialectFor(own).id === "python";
  const text = givenAs(parametersOf(scope, isPython), given, subject, isPython);
  return text === null ? null : { file: own, call: only.node, subject: text };
}

function parametersOf(scope: Node, isPython: boolean): readonly Node[] {
  const list = field(scope, "parameters") ?? field(scope, "parameter");
  const all = list && /parameters$/.test(list.type) ? list.namedChildren : list ? [list] : [];
  const [first] = all;
  return isPython && /^(?:self|cls)$/.test(first?.text ?? "") ? all.slice(1) : all;
}

function givenAs(
  parameters: readonly Node[],
  given: readonly Node[],
  subject: Node,
  isPython: boolean,
): string | null {
  const root = /^[\w$]+/.exec(subject.text)?.[0] ?? "";
  const rest = subject.text.slice(root.length);
  for (const [index, one] of parameters.entries()) {
    const argument = given[index];
    const bound = field(one, "pattern") ?? field(one, "left") ?? one;
    const member = bound.type === "object_pattern" ? memberOf(bound, root) : null;
    const name =
      bound.type === "identifier" ? bound.text : (field(bound, "name") ?? bound.firstNamedChild)?.text;
    if (member === null && (bound.type === "object_pattern" || name !== root)) continue;
    if (!argument || !isRepeatable(argument, isPython) || /(?:keyword|splat|spread)/.test(argument.type))
      return null;
    return `${argument.text}${member === null ? "" : `.${member}`}${rest}`;
  }
  return null;
}

/** `position` of `{ position }`, of `{ position: where }` under the name `where`. */
function memberOf(pattern: Node, name: string): string | null {
  for (const entry of pattern.namedChildren) {
    if (entry.type === "shorthand_property_identifier_pattern" && entry.text === name) return name;
    if (entry.type === "pair_pattern" && field(entry, "value")?.text === name)
      return field(entry, "key")?.text ?? null;
  }
  return null;
}

/** A text with one name or path in it written otherwise. */
export function rewritten(text: string, from: string, to: string): string {
  return text.replace(new RegExp(`(?<![\\w$.])${escapedPattern(from)}(?![\\w$])`, "g"), () => to);
}
