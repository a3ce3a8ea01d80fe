import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import type { FlowContext, ValuePlace } from "../../../diagnose/origin/flow.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { pythonStepBack } from "../../../diagnose/origin/python/step-back.ts";
import type { Investigation } from "../../../investigation.ts";
import { type Handler, handlerOf } from "./handler.ts";
import type { PythonFault } from "./python-fault.ts";

/** The part of the request that a value comes from. */
export type RequestPart = "path" | "query" | "body" | "form" | "header" | "cookie" | "request";

const MOST_PLACES = 80;

/** Where in the request a value comes from, followed back over functions and files; null for values of other origin. */
export function requestPartOf(
  investigation: Investigation,
  fault: PythonFault,
  path: string,
  node: Node,
): RequestPart | null {
  return requestPartIn(investigation, handlerOf(investigation, fault), path, node);
}

/** As `requestPartOf`, for a handler that is known; without frames values are followed as the code stands. */
export function requestPartIn(
  { code, frames }: Pick<Investigation, "code" | "frames">,
  handler: Handler | null,
  path: string,
  node: Node,
): RequestPart | null {
  const context: FlowContext = { code, frames, fault: "unexpected" };
  const waiting: ValuePlace[] = [{ path, node, members: [] }];
  const seen = new Set<string>();
  for (let place = waiting.shift(); place && seen.size < MOST_PLACES; place = waiting.shift()) {
    const key = `${place.path}:${place.node.startIndex}:${place.node.endIndex}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const part = partOf(place, handler);
    if (part) return part;
    const hops = pythonStepBack(place, context);
    waiting.push(...hops.flatMap(({ to }) => (to ? [to] : [])), ...inside(place));
  }
  return null;
}

/** Calls whose result is another form of what they are given; what other calls give is somebody else's. */
const FORMS =
  /^(?:str|int|float|bool|bytes|Decimal|UUID|Fraction|list|dict|set|tuple|sorted|reversed|iter|next|enumerate|zip|map|filter|min|max|abs|round|repr|format|loads?|load|parse\w*|\w+_from_\w+|fromisoformat|strptime|from\w*|b64decode|urlsafe_b64decode|unquote\w*|unescape|DictReader|reader|StringIO|BytesIO|len|validate\w*|model_validate\w*|clean\w*|normali[sz]e\w*|escape|quote|sub|match|fullmatch|search|split|findall|join|cast|partial|await|copy|deepcopy|TypeAdapter)$/;
const MODULES =
  /^(?:json|orjson|ujson|uuid|datetime|date|time|decimal|base64|re|urllib\.parse|csv|io|dt|html|parser|dateutil\.parser|math|copy|itertools)$/;

/** What a call makes its result of: `text.split(",")` is made of the text, `ORDERS.get(order_id)` is not made of the id. */
function partsOfCall(call: Node): (Node | null)[] {
  const callee = field(call, "function");
  const given = field(call, "arguments")?.namedChildren ?? [];
  if (callee?.type !== "attribute")
    return /^[A-Z]\w*[a-z]/.test(callee?.text ?? "") || FORMS.test(callee?.text ?? "") ? given : [];
  const object = field(callee, "object");
  const name = field(callee, "attribute")?.text ?? "";
  const isOfModule = object !== null && (MODULES.test(object.text) || /^[A-Z]\w*[a-z]\w*$/.test(object.text));
  if (isOfModule || /^(?:strptime|fromisoformat|fromtimestamp|loads)$/.test(name))
    return FORMS.test(name) ? given : [];
  return name === "join" || name === "format" ? [object, ...given] : [object];
}

/** What an expression is computed from, where the flow of values does not go on: `raw.strip()`, `data["x"]`, `a + b`. */
function inside({ path, node }: ValuePlace): ValuePlace[] {
  const parts =
    node.type === "call"
      ? partsOfCall(node)
      : node.type === "attribute"
        ? [field(node, "object")]
        : node.type === "subscript"
          ? [field(node, "value")]
          : /^(?:binary_operator|parenthesized_expression|await|keyword_argument|boolean_operator)$/.test(
                node.type,
              )
            ? node.namedChildren
            : [];
  return parts
    .filter((part) => part !== null)
    .map((part) => ({
      path,
      node: part.type === "keyword_argument" ? (field(part, "value") ?? part) : part,
      members: [],
    }));
}

const READS: readonly (readonly [RegExp, RequestPart])[] = [
  [/^(?:flask\.)?request\.(?:args|GET|query_params|query)\b/, "query"],
  [/^(?:flask\.)?request\.(?:form|POST|files)\b|^\(?await request\.form\(/, "form"],
  [
    /^(?:flask\.)?request\.(?:json|data|get_json|get_data|values|body|stream)\b|^\(?await request\.(?:json|body)\(/,
    "body",
  ],
  [/^(?:flask\.)?request\.(?:headers|META)\b/, "header"],
  [/^(?:flask\.)?request\.(?:cookies|COOKIES)\b/, "cookie"],
  [
    /^(?:flask\.)?request\.(?:view_args|path_params|match_info|resolver_match)\b|^(?:self\.)?kwargs\b/,
    "path",
  ],
];

function partOf({ path, node }: ValuePlace, handler: Handler | null): RequestPart | null {
  const text = node.text.slice(0, 200);
  const read = READS.find(([form]) => form.test(text))?.[1];
  if (read) return read;
  if (!handler || node.type !== "identifier" || path !== handler.file.path) return null;
  if (scopeOf(node).id !== handler.symbol.node.id) return null;
  const parameter = parametersOf(handler.symbol.node).find(({ name }) => name === node.text);
  return parameter
    ? parameterPart(parameter.name, parameter.annotation, parameter.defaultValue, handler)
    : null;
}

function parameterPart(
  name: string,
  annotation: Node | null,
  defaultValue: Node | null,
  { route, framework, isDependency }: Handler,
): RequestPart | null {
  if (/^(?:self|cls|request|req|response|args)$/.test(name)) return null;
  const template = new RegExp(`[{<](?:[^}>]*:)?${name}(?::[^}>]*)?[}>]`);
  if (route !== null && template.test(route)) return "path";
  const said = `${annotation?.text ?? ""} ${defaultValue?.text ?? ""}`;
  if (/\b(?:Depends|Security|BackgroundTasks|Session|Request|Response)\b/.test(said)) return null;
  const marker = /\b(Path|Query|Header|Cookie|Body|Form|File)\(/.exec(said)?.[1];
  if (marker) return marker === "File" ? "form" : (marker.toLowerCase() as RequestPart);
  if (framework !== "fastapi") return "path";
  if (/\b(?:dict|Dict|list|List|Any)\b/.test(said)) return "body";
  if (/\b(?:str|int|float|bool|date|datetime|UUID|Decimal)\b/.test(said))
    return isDependency ? "request" : "query";
  return annotation ? "body" : "query";
}
