import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { functionAround } from "../../../code/javascript/handlers.ts";
import { argumentsOf, calleeOf, endLineOf, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptFault } from "../javascript/fault.ts";

/** The line that the platform refused, with the calls that stand there. */
export interface Spot {
  readonly investigation: Investigation;
  readonly fault: JavascriptFault;
  readonly file: SourceFile;
  readonly line: number;
  /** The one call that the trace points at, where its column tells; else all calls of the line, outermost first. */
  readonly calls: readonly Node[];
  /** The function around the first of them, or the whole file. */
  readonly scope: Node;
}

/** What the platform demands, as a change. */
export interface Fix {
  readonly edits: readonly Edit[];
  readonly cause: string;
  readonly explanation: string;
  /** `standard` where absent: nothing else can be meant. */
  readonly basis?: "guess";
}

/** A message by which Node, V8 or a Web API says what it wants, and how it is given that. */
export interface Slip {
  readonly message: RegExp;
  /** The error comes from inside a library that the line calls, and not from the line itself. */
  readonly isOfLibrary?: true;
  fix(spot: Spot, match: RegExpExecArray): Fix | null;
}

export function spotOf(investigation: Investigation, fault: JavascriptFault): Spot {
  const { file, line, frame } = fault;
  const all = file.tree.rootNode
    .descendantsOfType(["call_expression", "new_expression"])
    .filter((call) => isOnLine(call, line));
  const column = frame.frame.column;
  const pointed = all.filter((call) => column !== null && startsAt(call, line, column - 1));
  const calls = pointed.length > 0 ? pointed : all;
  const scope = (calls[0] && functionAround(calls[0])) ?? file.tree.rootNode;
  return { investigation, fault, file, line, calls, scope };
}

/** The only call of the spot of which this holds; null where there are several. */
export function onlyCall({ calls }: Spot, fits: (call: Node) => boolean): Node | null {
  const found = calls.filter(fits);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** `write` of `out.write(row)`, `Blob` of `new Blob(text)`. */
export function nameOf(call: Node): string {
  const callee = field(call, "constructor") ?? calleeOf(call);
  return (callee && lastNameOf(callee)) ?? "";
}

/** `out` of `out.write(row)`. */
export function objectOf(call: Node): Node | null {
  const callee = calleeOf(call);
  return callee?.type === "member_expression" ? field(callee, "object") : null;
}

function isOnLine(call: Node, line: number): boolean {
  if (startLineOf(call) > line || endLineOf(call) < line) return false;
  const callee = field(call, "constructor") ?? calleeOf(call);
  return (
    startLineOf(call) === line ||
    (callee !== null && endLineOf(callee) === line) ||
    argumentsOf(call).some((argument) => startLineOf(argument) === line)
  );
}

/** V8 points at `new`, at the name of a plain call, and at the member of a call of a member. */
function startsAt(call: Node, line: number, column: number): boolean {
  const callee = call.type === "new_expression" ? null : calleeOf(call);
  const property = callee && field(callee, "property");
  const places = property ? [property] : callee ? [callee, call] : [call];
  return places.some(({ startPosition: { row, column: at } }) => row + 1 === line && at === column);
}

/** A change at one node, as most of them are. */
export function fixed(
  cause: string,
  explanation: string,
  edits: readonly (Edit | null)[],
  basis?: "guess",
): Fix | null {
  const known = edits.filter((edit) => edit !== null);
  if (known.length < edits.length || known.length === 0) return null;
  return { cause, explanation, edits: known, ...(basis && { basis }) };
}

/** `"` or `'`, as the file writes its texts. */
export function quoteOf(file: SourceFile): string {
  return file.text.split("'").length > file.text.split('"').length ? "'" : '"';
}

/** The nearest value that a name has before a place, in the functions around it or at the top of the file. */
export function boundValue(name: Node): Node | null {
  if (name.type !== "identifier") return null;
  const declared = name.tree.rootNode
    .descendantsOfType("variable_declarator")
    .filter((node) => field(node, "name")?.text === name.text && node.endIndex <= name.startIndex);
  const last = declared.at(-1);
  return last ? field(last, "value") : null;
}
