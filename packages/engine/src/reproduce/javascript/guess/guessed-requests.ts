import type { WebHandler } from "../../../code/javascript/handlers.ts";
import { comparedAddress } from "../../../code/javascript/written-routes.ts";
import { field, plainString } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import type { RequestStimulus } from "../../scenario.ts";
import { CREDENTIAL } from "../arrangement/borrowed-headers.ts";
import type { JavascriptProject } from "../project.ts";
import { brokenTexts } from "./broken-text.ts";
import { changedValues } from "./changed-values.ts";
import { headerRecords } from "./header-records.ts";
import { kinPaths } from "./kin-keys.ts";
import { shapeValue } from "./shape-value.ts";
import { testedRequests } from "./tested-requests.ts";
import { writtenCredentials } from "./written-credentials.ts";

const MOST_REQUESTS = 40;
const MOST_ADDRESSES = 6;
const ANY_PART = /^(?::\w+\??|\{\w+\}|\[\w+\]|\$\w+|\*\w*)(?:\(.*\))?$/;
const PLAIN: RequestStimulus = {
  kind: "request",
  method: "GET",
  path: "/",
  query: [],
  headers: [],
  body: null,
  credential: null,
};

/**
 * Requests of which one may be the one that failed, where it was not captured or not whole: what the project's tests
 * send with one part changed, what the handler's route and its reading of the body tell, credentials of other forms.
 * Empty where the captured one lacks nothing.
 */
export function guessedRequests(
  investigation: Investigation,
  project: JavascriptProject,
  captured: RequestStimulus | null,
  handler: WebHandler | null,
): RequestStimulus[] {
  const near = namesIn(investigation);
  const tested = testedRequests(project);
  const made: RequestStimulus[] = [];
  if (captured) {
    if (investigation.event?.request?.body === null && /^(?:POST|PUT|PATCH)$/.test(captured.method))
      for (const body of brokenTexts(investigation.event.exceptions.at(-1)?.value ?? ""))
        made.push({ ...captured, body });
    for (const path of testedAddresses(captured, tested, handler)) made.push({ ...captured, path });
    for (const header of headerRecords(project, investigation.event, near))
      made.push({ ...captured, headers: [...without(captured.headers, header[0]), header] });
    for (const [name, value] of credentials(investigation, project, captured))
      made.push({ ...captured, headers: [...captured.headers, [name, value]] });
    if (captured.body === null && /^(?:POST|PUT|PATCH)$/.test(captured.method))
      for (const body of bodiesFor(project, captured, tested, handler, near))
        made.push({ ...captured, body });
  } else {
    const broken = brokenTexts(investigation.event?.exceptions.at(-1)?.value ?? "");
    for (const path of addressesFor(investigation)) made.push({ ...PLAIN, path });
    const ownFiles = project.files.filter(({ isTest }) => !isTest);
    const routed = fromRoute(project, handler, placeOf(investigation, project), tested);
    if (broken.length > 0)
      for (const request of [...routed, ...tested].filter(({ method }) =>
        /^(?:POST|PUT|PATCH)$/.test(method),
      ))
        for (const body of broken) made.push({ ...request, body });
    for (const request of [...routed, ...tested]) {
      made.push(request);
      for (const path of otherPaths(investigation, request.path)) made.push({ ...request, path });
      for (const path of kinPaths(ownFiles, request.path)) made.push({ ...request, path });
    }
    for (const request of tested)
      for (const body of request.body === null ? [] : changedValues(request.body, near))
        made.push({ ...request, body });
  }
  const distinct = new Map(made.map((request) => [JSON.stringify(request), request]));
  return [...distinct.values()].slice(0, MOST_REQUESTS);
}

function without(headers: RequestStimulus["headers"], name: string): RequestStimulus["headers"] {
  return headers.filter(([other]) => other.toLowerCase() !== name);
}

/** Names that the failing line and the message speak of. */
export function namesIn({ event, frames, code }: Investigation): ReadonlySet<string> {
  const last = frames.findLast(({ path }) => path !== null);
  const file = last?.path ? code.file(last.path) : null;
  const line = file && last?.line ? (file.text.split("\n")[last.line - 1] ?? "") : "";
  return new Set(`${line} ${event?.exceptions.at(-1)?.value ?? ""}`.match(/[A-Za-z_$][\w$]*/g) ?? []);
}

/** Other forms of a credential that was held back: a scheme alone, a value alone, something that cannot be read. */
function credentials(
  investigation: Investigation,
  project: JavascriptProject,
  { headers }: RequestStimulus,
): (readonly [string, string])[] {
  const sent = new Set(headers.map(([name]) => name.toLowerCase()));
  const held = (investigation.event?.request?.headers ?? []).filter(
    ([name, value]) => CREDENTIAL.test(name) && !sent.has(name.toLowerCase()) && value !== "",
  );
  const schemes = [...schemesNear(investigation, project), "Bearer", "Basic"];
  return held.flatMap(([name]) => {
    const isScheme = /^(?:proxy-)?authorization$/i.test(name);
    const values = isScheme
      ? [...new Set(schemes)].flatMap((scheme) => [
          scheme,
          `${scheme} x`,
          `${scheme} eA==`,
          `${scheme} a.b.c`,
        ])
      : /^cookie$/i.test(name)
        ? ["x", "session=x", "session=", "x=%E0%A4%A"]
        : ["x", "x.y", "1", "{}", ""];
    const known = writtenCredentials(project, name);
    return [...known, ...values, "x"].map((value) => [name.toLowerCase(), value] as const);
  });
}

/** Words before a credential that the code of the trace and the tests write. */
function schemesNear({ frames }: Investigation, project: JavascriptProject): string[] {
  const own = new Set(frames.flatMap(({ path }) => path ?? []));
  const files = [...project.testFiles, ...project.files.filter(({ path }) => own.has(path))];
  return files.flatMap((file) =>
    file.tree.rootNode.descendantsOfType("string").flatMap((node) => {
      const found = /^([A-Z][A-Za-z-]{2,15})(?: \S+)?$/.exec(plainString(node) ?? "")?.[1];
      return found && /token|key|basic|bearer|auth|hmac|digest|session|sig/i.test(found) ? [found] : [];
    }),
  );
}

function* bodiesFor(
  project: JavascriptProject,
  captured: RequestStimulus,
  tested: readonly RequestStimulus[],
  handler: WebHandler | null,
  near: ReadonlySet<string>,
): Generator<RequestStimulus["body"]> {
  const depth = captured.path.split("/").length;
  const alike = tested.filter(
    (request) =>
      request.body !== null && request.method === captured.method && request.path.split("/").length === depth,
  );
  const isSame = (request: RequestStimulus) => Number(request.path === captured.path);
  const sorted = alike.toSorted((left, right) => isSame(right) - isSame(left));
  for (const { body } of sorted.slice(0, 3)) yield body;
  yield {};
  for (const { body } of sorted.slice(0, 3)) yield* changedValues(body, near);
  const read = handler ? shapeValue(project, handler) : null;
  if (read !== null) {
    yield read;
    yield* changedValues(read, near);
  }
  yield [];
}

interface Address {
  readonly method: string | null;
  readonly route: string | null;
}

/** The address of the code on the trace: that of its route, or that which the branches around it compare with. */
function placeOf({ frames, code }: Investigation, project: JavascriptProject): Address | null {
  for (const { path, line } of frames) {
    const file = path === null ? null : code.file(path);
    if (!file || file.isTest || line === null || !project.files.includes(file)) continue;
    const from = { row: line - 1, column: (file.text.split("\n")[line - 1] ?? "").search(/\S|$/) };
    const node = file.tree.rootNode.descendantForPosition(from);
    const found = node && comparedAddress(node);
    if (found?.route) return found;
  }
  return null;
}

/** The route of the handler on the trace, its variable parts filled. */
function fromRoute(
  project: JavascriptProject,
  handler: WebHandler | null,
  compared: Address | null,
  tested: readonly RequestStimulus[],
): RequestStimulus[] {
  const place = handler?.route?.startsWith("/") ? handler : compared;
  if (!place?.route) return [];
  const fill = (value: string, isWritten = false) =>
    (place.route ?? "")
      .split("/")
      .map((part) => {
        if (!ANY_PART.test(part)) return part;
        const written = isWritten ? recordsNamed(project, part.replace(/\W+/g, "")) : [];
        return encodeURIComponent(written[0] ?? value);
      })
      .join("/");
  const method = place.method ?? "GET";
  const sent = tested.find((request) => request.method === method && request.body !== null)?.body;
  const body = sent ?? (handler && method !== "GET" ? shapeValue(project, handler) : null);
  const paths = [...new Set([fill("x", true), fill("x"), fill("1")])];
  return paths.map((path) => ({ ...PLAIN, method, path, body }));
}

/** Values that the project writes down for a part of an address: ids of its records, what its tests ask for. */
function recordsNamed(project: JavascriptProject, name: string): string[] {
  const others = /id$/i.test(name) ? [name, "id"] : [name];
  return [...project.files, ...project.testFiles].flatMap((file) =>
    file.tree.rootNode.descendantsOfType("pair").flatMap((pair) => {
      const value = field(pair, "value");
      if (!value || !others.includes(field(pair, "key")?.text ?? "")) return [];
      const text = value.type === "number" ? value.text : plainString(value);
      return text ? [text] : [];
    }),
  );
}

/** The captured path with the records that the tests ask for in the place of the one that production had. */
function testedAddresses(
  { path }: RequestStimulus,
  tested: readonly RequestStimulus[],
  handler: WebHandler | null,
): string[] {
  const parts = path.split("/");
  const names = handler?.route?.split("/").toReversed() ?? [];
  const isRecord = (at: number) =>
    ANY_PART.test(names[parts.length - 1 - at] ?? "") || /^\d+$|^[\w-]*\d[\w-]*$/.test(parts[at] ?? "");
  const found = parts.flatMap((part, at) => {
    if (part === "" || !isRecord(at)) return [];
    const others = tested.flatMap((request) => {
      const own = request.path.split("/");
      const isBeside = parts.slice(0, at).every((before, index) => before === own[index] || isRecord(index));
      const other = own[at];
      return isBeside && other && other !== part && other !== "x" ? [parts.with(at, other).join("/")] : [];
    });
    return [...others, ...(/^\d+$/.test(part) ? [parts.with(at, "1").join("/")] : [])];
  });
  return [...new Set(found)].filter((other) => other !== path).slice(0, MOST_ADDRESSES);
}

/** Paths that are no address: a base does not help them, and scanners ask for them. */
function addressesFor({ event }: Investigation): string[] {
  return /^Invalid URL$/.test(event?.exceptions.at(-1)?.value ?? "") ? ["//", "//:"] : [];
}

/** The same path with its last part unknown, empty, or impossible to read. */
function otherPaths({ event }: Investigation, path: string): string[] {
  const parts = path.split("/");
  const last = parts.at(-1) ?? "";
  if (last === "") return [`${path}x`];
  const others = /URI malformed/.test(event?.exceptions.at(-1)?.value ?? "")
    ? ["%E0%A4%A"]
    : /^\d+$/.test(last)
      ? [String(Number(last) + 86_028), "x"]
      : ["x", "0", ""];
  return others.map((other) => parts.with(-1, other).join("/"));
}
