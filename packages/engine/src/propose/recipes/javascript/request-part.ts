import type { Node } from "web-tree-sitter";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { boundNames } from "../../../code/javascript/symbols.ts";
import { ancestorOfType, field, lastNameOf } from "../../../code/nodes.ts";
import type { FlowContext, ValuePlace } from "../../../diagnose/origin/flow.ts";
import { FUNCTIONS } from "../../../diagnose/origin/javascript/bindings.ts";
import { javascriptStepBack } from "../../../diagnose/origin/javascript/step-back.ts";
import { settingReadBy } from "../../../diagnose/origin/setting-behind.ts";
import type { Investigation } from "../../../investigation.ts";

/** The part of the request that a value comes from. */
export interface RequestPart {
  readonly kind: "body" | "query" | "params" | "header";
  /** Name of the part: `from` of `req.query.from`; null for a whole body. */
  readonly name: string | null;
  /** Kept by the client without its doing: who sends a bad one cannot mend it. */
  readonly isCookie?: true;
}

const MOST_PLACES = 60;

/** What is needed to follow a value: without frames it is followed as the code stands. */
type Traced = Pick<Investigation, "code" | "frames">;

/** Where in the request a value comes from, followed back over functions and files; null for values of other origin. */
export function requestPartOf(investigation: Traced, path: string, node: Node): RequestPart | null {
  return wayBack(investigation, path, node, partOf);
}

/** Where on the way back the part gets its name: `decidedAt` of `body.decidedAt`; null where a pattern takes it. */
export function readOfPart(
  investigation: Investigation,
  path: string,
  node: Node,
  name: string,
): { readonly path: string; readonly node: Node } | null {
  return wayBack(investigation, path, node, (place) => {
    const property = place.node.type === "member_expression" ? field(place.node, "property") : null;
    return property?.text === name ? { path: place.path, node: property } : null;
  });
}

/** The first answer about a place on the way back to where a value was made. */
function wayBack<Answer>(
  investigation: Traced,
  path: string,
  node: Node,
  ask: (place: ValuePlace) => Answer | null,
): Answer | null {
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
    const answer = ask(place);
    if (answer !== null) return answer;
    // `match && boats.get(match[1])`: what is asked first is no part of what is given then.
    const given = field(place.node, "operator")?.text === "&&" ? field(place.node, "right") : null;
    if (given) {
      waiting.push({ ...place, node: given });
      continue;
    }
    waiting.push(
      ...javascriptStepBack(place, context).flatMap(({ to }) => (to ? [to] : [])),
      ...inside(place),
    );
  }
  return null;
}

/** Calls whose result is another form of what they are given; what other calls give is somebody else's. */
const FORMS =
  /^(?:String|Number|Boolean|BigInt|parseInt|parseFloat|decodeURIComponent|decodeURI|atob|parse|from|fromEntries|URL|URLSearchParams|Date|max|min|abs|floor|ceil|round|trunc|toString|trim|trimStart|trimEnd|slice|substring|substr|split|replace|replaceAll|toLowerCase|toUpperCase|normalize|concat|join|at|get|match|exec|padStart|valueOf|pop|shift)$/;

/** What an expression is computed from, where the flow of values does not go on. */
function inside({ path, node }: ValuePlace): ValuePlace[] {
  const parts = /^(?:as_expression|satisfies_expression|non_null_expression)$/.test(node.type)
    ? node.namedChildren.slice(0, 1)
    : partsInside(node);
  return parts.map((part) => ({ path, node: part, members: [] }));
}

function partsInside(node: Node): Node[] {
  return node.type === "call_expression" || node.type === "new_expression"
    ? partsOfCall(node)
    : node.type === "member_expression" || node.type === "subscript_expression"
      ? [field(node, "object")].filter((part) => part !== null)
      : node.type === "binary_expression" ||
          node.type === "await_expression" ||
          node.type === "parenthesized_expression"
        ? node.namedChildren
        : node.type === "template_string"
          ? node.descendantsOfType("template_substitution").flatMap((child) => child.namedChildren)
          : [];
}

function partsOfCall(call: Node): Node[] {
  const callee = field(call, "function") ?? field(call, "constructor");
  if (!callee || !FORMS.test(lastNameOf(callee) ?? "")) return [];
  const object = callee.type === "member_expression" ? field(callee, "object") : null;
  const given = field(call, "arguments")?.namedChildren ?? [];
  if (/^(?:exec|test)$/.test(lastNameOf(callee) ?? "")) return [...given];
  // `text.split("=")` is made of the text; `store.get(id)` is not made of the id.
  return object && !/^(?:JSON|Number|Buffer|Object|Math|URL|Date|querystring|qs)$/.test(object.text)
    ? [object]
    : [...given];
}

const READ =
  /^(?:await\s+)?\(?(?:req|request|ctx|context|c)(?:\.request|\.req)?\??\.(body|query|params|headers)\b(?:\??\.([A-Za-z_$][\w$]*)|\[["']([^"']+)["']\])?/;
const CALLED =
  /^(?:await\s+)?(?:req|request|c|ctx)(?:\.req|\.request)?\.(query|param|header|get|text|json)\((?:["']([^"']*)["'])?\)/;

/** `c.get("user")`: what a middleware has set, and no header, whose names are known or hold a hyphen. */
export function isContextVariable(text: string): boolean {
  const name = /^(?:c|ctx|context)\.get\(["']([^"']+)["']\)/.exec(text)?.[1];
  return (
    name !== undefined &&
    !/-|^(?:authorization|cookie|host|accept|origin|referer|referrer|range|etag|from|date)$/i.test(name)
  );
}

const WHOLE_PATH =
  /^(?:req|request|ctx|context|c)(?:\.request|\.req)?\.(?:url|originalUrl|path|href|nextUrl)\b/;
const COOKIE =
  /^(?:req|request|ctx|c)(?:\.request|\.req)?\.(?:signedCookies|cookies)\??(?:\.([\w$]+)|\[["']([^"']+)["']\]|\.get\(["']([^"']+)["']\))/;

function partOf(place: ValuePlace): RequestPart | null {
  const { node, members } = place;
  const text = node.text.slice(0, 200).replace(/<[^()]*>(?=\()/, "");
  const name = members.at(-1)?.name ?? null;
  if (WHOLE_PATH.test(text)) return { kind: "params", name: null };
  const cookie = COOKIE.exec(text);
  if (cookie) return { kind: "header", name: cookie[1] ?? cookie[2] ?? cookie[3] ?? null, isCookie: true };
  if (isReadBody(place)) return { kind: "body", name: null };
  const called = CALLED.exec(text);
  const read = called ? null : READ.exec(text);
  if (read?.[1]) {
    const kind = read[1] === "headers" ? "header" : (read[1] as "body" | "query" | "params");
    return withCookie({ kind, name: read[2] ?? read[3] ?? name });
  }
  if (isContextVariable(text)) return null;
  if (called?.[1]) {
    const kinds = {
      query: "query",
      param: "params",
      header: "header",
      get: "header",
      text: "body",
      json: "body",
    } as const;
    return withCookie({ kind: kinds[called[1] as keyof typeof kinds], name: called[2] ?? name });
  }
  const taken = takenByHandler(node, name);
  if (taken) return withCookie(taken);
  const search = /\bsearchParams\.get\(["']([^"']+)["']\)/.exec(text);
  return search ? { kind: "query", name: search[1] ?? null } : null;
}

/** `query` and `query.cursor` of a handler that takes its request apart: `async ({ query }) => …`. */
function takenByHandler(node: Node, name: string | null): RequestPart | null {
  const root = node.type === "member_expression" ? field(node, "object") : node;
  const kind = /^(?:body|query|params|headers)$/.exec(root?.text ?? "")?.[0];
  const scope = kind ? ancestorOfType(node, FUNCTIONS) : null;
  const first = scope && field(scope, "parameters")?.namedChildren.find(({ type }) => type !== "comment");
  const pattern = first && (field(first, "pattern") ?? first);
  if (pattern?.type !== "object_pattern" || !boundNames(pattern).includes(kind ?? "")) return null;
  const own = node.type === "member_expression" ? (field(node, "property")?.text ?? null) : null;
  return { kind: kind === "headers" ? "header" : (kind as "body" | "query" | "params"), name: own ?? name };
}

function withCookie(part: RequestPart): RequestPart {
  return part.kind === "header" && /^cookie$/i.test(part.name ?? "") ? { ...part, isCookie: true } : part;
}

/** `await readBody(req)`, `for await (const chunk of req) raw += chunk`: the body as it came. */
function isReadBody({ node }: ValuePlace): boolean {
  if (node.type === "call_expression") {
    const callee = lastNameOf(field(node, "function") ?? node) ?? "";
    const [given] = field(node, "arguments")?.namedChildren ?? [];
    return /^(?:req|request)$/.test(given?.text ?? "") && /body|raw|text|json|buffer|payload/i.test(callee);
  }
  if (node.type !== "identifier") return false;
  const name = node.text.replace(/\$/g, "\\$");
  const scope = outermostFunction(node)?.text.slice(0, 20_000) ?? "";
  return (
    new RegExp(
      `for await \\(\\s*(?:const|let) (\\w+) of (?:req|request)\\b[^)]*\\)[\\s{]*${name}(?:\\.push\\(\\1| \\+= ?\\1|\\s*\\+=)`,
    ).test(scope) ||
    new RegExp(
      `\\b(?:req|request)\\.on\\(\\s*["']data["'],[^\\n]*(?:\\n[^\\n]*)?\\b${name}(?:\\.push\\(| \\+=)`,
    ).test(scope)
  );
}

function outermostFunction(node: Node): Node | null {
  let found: Node | null = null;
  for (let current = node.parent; current; current = current.parent)
    if (isFunctionNode(current)) found = current;
  return found;
}

/** Whether a value comes from the environment of the process, where the deployment sets it. */
export function comesFromSettings(investigation: Investigation, path: string, node: Node): boolean {
  return wayBack(investigation, path, node, ({ node: at }) => settingReadBy(at)) !== null;
}
