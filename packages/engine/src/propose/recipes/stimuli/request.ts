import { type CapturedRequest, type CapturedValue, redactionsIn } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import { isTestPath } from "../../../code/list-sources.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import type { Investigation } from "../../../investigation.ts";
import { projectCode } from "../../../reproduce/python/project-code.ts";
import { type Route, routesOf } from "../../../reproduce/request/routes.ts";
import type { RequestStimulus } from "../../../reproduce/scenario.ts";
import { withStandIns } from "../../../reproduce/stand-ins.ts";
import { handlerOf } from "../fault/handler.ts";
import { pythonFaultOf } from "../fault/python-fault.ts";
import { credentialPlan } from "../jwt/credential-plan.ts";
import { heldBody } from "./held-body.ts";
import { namedAfter } from "./varied-part.ts";

const PROXY_HEADERS = /^x-(?:forwarded|real|request|correlation|amzn|envoy|b3|cloud|original)/i;

const FORM = /^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i;
/** A client writes these itself, or they say who sent the request. */
const UNSAFE_HEADERS =
  /^(?:host|content-length|connection|transfer-encoding|accept-encoding|cookie|authorization|proxy-.*|upgrade|te|trailer|expect)$/i;

/**
 * The request that shows the error: the captured one, else one that is made from the route of the handler on the trace.
 * Null when there is neither.
 */
export function requestStimulus(investigation: Investigation): RequestStimulus | null {
  const request = investigation.event?.request ?? null;
  return request?.path ? captured(investigation, request, request.path) : madeUp(investigation);
}

function captured(investigation: Investigation, request: CapturedRequest, path: string): RequestStimulus {
  const marks = [...request.headers.map(([, value]) => value), ...Object.values(request.cookies)];
  const isSigned = marks.some(
    (value) => /^Bearer\s/i.test(value) || redactionsIn(value).some(({ kind }) => kind === "jwt"),
  );
  const body = request.body === null || request.body === "" ? heldBody(investigation, request) : request.body;
  return {
    kind: "request",
    method: request.method?.toUpperCase() ?? "GET",
    path,
    query: request.query.filter(([, value]) => !isRedacted(value)),
    headers: request.headers.filter(
      ([name, value]) => !isRedacted(value) && matters(investigation, { ...request, body }, name, value),
    ),
    body: withStandIns(body),
    credential: isSigned ? credentialPlan(investigation, "valid") : null,
  };
}

/** Whether the application may look at a header: one of its own, the kind of what was sent, or one that its code names. */
function matters({ code }: Investigation, { body }: CapturedRequest, name: string, value: string): boolean {
  if (/^x-/i.test(name)) return !PROXY_HEADERS.test(name);
  // Text and forms are sent as they came, with what they were said to be.
  if (/^content-type$/i.test(name)) return typeof body === "string" || (body !== null && FORM.test(value));
  if (UNSAFE_HEADERS.test(name)) return false;
  const lower = name.toLowerCase();
  const title = lower.replace(/(?:^|-)[a-z]/g, (letter) => letter.toUpperCase());
  const named = lower.includes("-") ? [lower, title, lower.replaceAll("-", "_")] : quoted(lower, title);
  const words = [...named, `HTTP_${lower.replaceAll("-", "_").toUpperCase()}`];
  return words.some((word) =>
    code.mentions(word).some((path) => path.endsWith(".py") && code.file(path)?.isTest === false),
  );
}

/** A name of one word says too little without quotes around it. */
function quoted(...names: readonly string[]): string[] {
  return names.flatMap((name) => [`"${name}"`, `'${name}'`]);
}

function isRedacted(value: string): boolean {
  return redactionsIn(value).length > 0;
}

const UNKNOWN_ID = "999999";
const UNKNOWN_UUID = "7b1d1f6e-0000-4000-8000-000000000000";

/** A request to the handler's route with ids that nobody has; null where the route needs more than that. */
function madeUp(investigation: Investigation): RequestStimulus | null {
  const route = routeOf(investigation);
  if (!route) return null;
  const parameters = parametersOf(route.handler);
  let isComplete = true;
  const path = route.path.replace(/[{<](?:(\w+):)?(\w+)(?::(\w+))?[}>]/g, (_whole, before, name, after) => {
    const annotation = parameters.find((parameter) => parameter.name === name)?.annotation?.text ?? "";
    return unknownValue(`${before ?? ""} ${after ?? ""} ${annotation}`, String(name));
  });
  const query: [string, string][] = [];
  for (const { name, annotation, defaultValue, kind } of parameters) {
    const isInPath = new RegExp(`[{<](?:\\w+:)?${name}(?::\\w+)?[}>]`).test(route.path);
    const said = `${annotation?.text ?? ""} ${defaultValue?.text ?? ""}`;
    if (
      isInPath ||
      kind === "args" ||
      kind === "kwargs" ||
      /\b(?:Depends|Request|Response|Session|BackgroundTasks)\b/.test(said)
    )
      continue;
    if (defaultValue !== null && !/\.\.\.|\b(?:Query|Body|Form)\(\s*\)/.test(defaultValue.text)) continue;
    if (/^(?:self|cls|request|req|db|session)$/.test(name)) continue;
    if (/^(?:int|float|str|bool)$/.test(annotation?.text ?? "")) query.push([name, "1"]);
    else isComplete = false;
  }
  if (!isComplete || /^(?:POST|PUT|PATCH)$/.test(route.method)) return null;
  return { kind: "request", method: route.method, path, query, headers: [], body: null, credential: null };
}

function unknownValue(said: string, name: string): string {
  if (/uuid/i.test(said)) return UNKNOWN_UUID;
  if (/\bint\b/.test(said)) return UNKNOWN_ID;
  return /(?:^|_)id$/.test(name) && !/\bstr\b/.test(said) ? UNKNOWN_ID : "unknown";
}

/** The route of the handler on the trace, with its whole path. */
export function routeOf(investigation: Investigation): Route | null {
  const fault = pythonFaultOf(investigation);
  const handler = fault && handlerOf(investigation, fault);
  if (!handler) return null;
  const wanted = investigation.event?.request?.method?.toUpperCase() ?? null;
  const routes = routesOf(projectCode(investigation, [])).filter((route) =>
    sameNode(route.handler, handler.symbol.node),
  );
  return routes.find((route) => route.method === wanted) ?? routes[0] ?? null;
}

function sameNode(left: Node, right: Node): boolean {
  return left.id === right.id;
}

/**
 * The same request with another value in a variable part of its path: in those that hold what was sought where any does,
 * else in the one that is called after the thing, else in the last. The others name what it is looked for in, which is
 * there and has to stay. Null where it has none.
 */
export function variedPath(
  investigation: Investigation,
  stimulus: RequestStimulus,
  sought: string | null = null,
  thing = "",
): RequestStimulus | null {
  const template = investigation.event?.request?.route ?? routeOf(investigation)?.path ?? null;
  if (template === null) return null;
  const pattern = templateParts(template);
  const parts = stimulus.path.split("/");
  if (pattern.length !== parts.length) return null;
  const variable = pattern.flatMap((part, index) => (isVariable(part) ? [index] : []));
  const held = variable.filter(
    (index) => sought !== null && parts[index]?.toLowerCase() === sought.toLowerCase(),
  );
  const chosen = held.length > 0 ? held : [namedAfter(pattern, variable, thing) ?? variable.at(-1)];
  const varied = parts.map((part, index) => (chosen.includes(index) ? otherValue(part) : part));
  const path = varied.join("/");
  return path === stimulus.path ? null : { ...stimulus, path };
}

function templateParts(template: string): string[] {
  return template.split("/");
}

function isVariable(part: string): boolean {
  return /^[{<].*[}>]$/.test(part);
}

/** A value of the same shape that is most likely as unknown as the first. */
function otherValue(value: string): string {
  if (/^-?\d+$/.test(value)) return String(Number(value) + 86_028);
  if (/^[0-9a-f]{8}-/i.test(value)) return value.replace(/[0-9a-f]{6}$/i, "a5c3f1");
  return `${value}x`;
}

/** Requests to the same route that the project's tests send, as paths: they show what must stay as it is. */
export function testedPaths(investigation: Investigation, stimulus: RequestStimulus): string[] {
  const template = investigation.event?.request?.route ?? routeOf(investigation)?.path ?? null;
  if (template === null || stimulus.method !== "GET") return [];
  const pattern = new RegExp(
    `["'](${template
      .split(/[{<][^}>]*[}>]/)
      .map((part) => part.replace(/[^\w/]/g, "\\$&"))
      .join("[^/\"'{}?]+")})["']\\s*\\)`,
    "g",
  );
  const found = investigation.code.paths
    .filter((path) => path.endsWith(".py") && isTestPath(path))
    .flatMap((path) => investigation.code.file(path) ?? [])
    .flatMap((file) => [...file.text.matchAll(pattern)].map((match) => match[1] ?? ""));
  return [...new Set(found)].filter((path) => path !== stimulus.path && path !== "");
}

/** A body that can be sent as it was captured: an object. */
export function bodyOf(stimulus: RequestStimulus): Readonly<Record<string, CapturedValue>> | null {
  const { body } = stimulus;
  return body !== null && typeof body === "object" && !Array.isArray(body)
    ? (body as Readonly<Record<string, CapturedValue>>)
    : null;
}

/**
 * The same request with other values of the same shape in its body; null where it holds none.
 * @param only The entries that are varied, where the others name what must be there.
 */
export function variedBody(
  stimulus: RequestStimulus,
  only: readonly string[] | null = null,
): RequestStimulus | null {
  const body = bodyOf(stimulus);
  if (!body) return null;
  const varied = Object.fromEntries(
    Object.entries(body).map(([key, value]) => [
      key,
      only === null || only.includes(key) ? otherContent(value) : value,
    ]),
  );
  return JSON.stringify(varied) === JSON.stringify(body) ? null : { ...stimulus, body: varied };
}

function otherContent(value: CapturedValue): CapturedValue {
  if (typeof value === "string") return value === "" ? value : `${value}${value.at(-1)}`;
  return typeof value === "number" ? value + 1 : value;
}
