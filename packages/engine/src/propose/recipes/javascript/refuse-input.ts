import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { WebHandler } from "../../../code/javascript/handlers.ts";
import { field, plainString } from "../../../code/nodes.ts";
import type { FlowContext, ValuePlace } from "../../../diagnose/origin/flow.ts";
import { javascriptStepBack } from "../../../diagnose/origin/javascript/step-back.ts";
import type { Investigation } from "../../../investigation.ts";
import {
  frameworkAnswer,
  type JavascriptAnswer,
  javascriptHouseAnswer,
} from "../../house/javascript/answer.ts";
import type { RefusalTarget } from "../../house/javascript/write-refusal.ts";

/** The part of the request that a value comes from. */
export interface RequestPart {
  readonly kind: "body" | "query" | "params" | "header";
  /** Name of the part: `from` of `req.query.from`; null for a whole body. */
  readonly name: string | null;
}

const MOST_PLACES = 60;

/** Where in the request a value comes from, followed back over functions and files; null for values of other origin. */
export function requestPartOf(investigation: Investigation, path: string, node: Node): RequestPart | null {
  const context: FlowContext = {
    code: investigation.code,
    frames: investigation.frames,
    fault: "unexpected",
  };
  const waiting: ValuePlace[] = [{ path, node, members: [] }];
  const seen = new Set<string>();
  for (let place = waiting.shift(); place && seen.size < MOST_PLACES; place = waiting.shift()) {
    const key = `${place.path}:${place.node.startIndex}:${place.node.endIndex}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const part = partOf(place);
    if (part) return part;
    waiting.push(
      ...javascriptStepBack(place, context).flatMap(({ to }) => (to ? [to] : [])),
      ...inside(place),
    );
  }
  return null;
}

/** What an expression is computed from, where the flow of values does not go on. */
function inside({ path, node }: ValuePlace): ValuePlace[] {
  const parts =
    node.type === "call_expression" || node.type === "new_expression"
      ? (field(node, "arguments")?.namedChildren ?? [])
      : node.type === "binary_expression" ||
          node.type === "await_expression" ||
          node.type === "parenthesized_expression"
        ? node.namedChildren
        : node.type === "template_string"
          ? node.descendantsOfType("template_substitution").flatMap((child) => child.namedChildren)
          : [];
  return parts.map((part) => ({ path, node: part, members: [] }));
}

const READ =
  /^(?:await\s+)?\(?(?:req|request|ctx|context|c)(?:\.request|\.req)?\??\.(body|query|params|headers)\b(?:\??\.([A-Za-z_$][\w$]*)|\[["']([^"']+)["']\])?/;
const CALLED =
  /^(?:await\s+)?(?:req|request|c|ctx)(?:\.req|\.request)?\.(query|param|header|get|text|json)\((?:["']([^"']*)["'])?\)/;

function partOf({ node, members }: ValuePlace): RequestPart | null {
  const text = node.text.slice(0, 200);
  const name = members.at(-1)?.name ?? null;
  const read = READ.exec(text);
  if (read?.[1]) {
    const kind = read[1] === "headers" ? "header" : (read[1] as "body" | "query" | "params");
    return { kind, name: read[2] ?? read[3] ?? name };
  }
  const called = CALLED.exec(text);
  if (called?.[1]) {
    const kinds = {
      query: "query",
      param: "params",
      header: "header",
      get: "header",
      text: "body",
      json: "body",
    } as const;
    return { kind: kinds[called[1] as keyof typeof kinds], name: called[2] ?? name };
  }
  const search = /\bsearchParams\.get\(["']([^"']+)["']\)/.exec(text);
  return search ? { kind: "query", name: search[1] ?? null } : null;
}

/** How a bad value of the request is refused: in the house's way, else as the framework does it, which HTTP asks for. */
export function badValueAnswer(
  code: CodeIndex,
  handler: WebHandler,
  target: {
    readonly file: SourceFile;
    readonly statement: Node;
    readonly thing: readonly string[];
    readonly subject: string | null;
  },
  lookup: Node | null,
): JavascriptAnswer | null {
  const wanted: RefusalTarget = { ...target, key: null, handler };
  const own = javascriptHouseAnswer(code, "bad_value", wanted, lookup);
  if (own) return own;
  const plain = frameworkAnswer(handler, "bad_value", wanted);
  return plain && { ...plain, basis: "standard" };
}

/** Name of the value as a client knows it. */
export function shownName(part: RequestPart, value: Node): string {
  return (
    part.name ??
    plainString(value) ??
    (part.kind === "body" ? "body" : (value.text.split(".").at(-1) ?? "value"))
  );
}
