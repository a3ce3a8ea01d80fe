import type { CapturedValue } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import { type WrittenRoute, writtenRoutes } from "../../../code/javascript/written-routes.ts";
import { field, lastNameOf } from "../../../code/nodes.ts";
import { type EarlierRequest, keptPart, type RequestStimulus } from "../../scenario.ts";
import type { JavascriptProject } from "../project.ts";
import { changedValues } from "./changed-values.ts";
import { bodyFor } from "./shape-value.ts";
import { testedRequests } from "./tested-requests.ts";

const MOST_REQUESTS = 40;
const MOST_BODIES = 5;
const MOST_KIN = 6;
/** What is full, used up or locked after some requests is so after this many in most tests. */
const FEW = 5;
const VARIABLE = /^(?::(\w+)\??|\{(\w+)\}|\[(\w+)\])(?:\{.*\}|\(.*\))?$/;
const WRITES = /^(?:POST|PUT|PATCH|DELETE)$/;
/** Fields by which a record is addressed. */
const ADDRESS = /^(?:id|_id|code|slug|name|key|sku|username|email|token|number|uuid)$/;

/**
 * The failing request after others that bring the application into a state: itself once before, what makes the records
 * that its path names, one of each request that writes. Each is the failing request with its `earlier` ones; which of them
 * fails as it did is for a run to tell.
 *
 * @param near names that the error speaks of: parts of a body with such a name are left out or changed first.
 */
export function afterEarlierRequests(
  project: JavascriptProject,
  failing: readonly RequestStimulus[],
  near: ReadonlySet<string>,
): RequestStimulus[] {
  const all = writtenRoutes(project.code, project.files);
  const routes = all.filter(({ method }) => WRITES.test(method));
  const tested = testedRequests(project);
  const made: RequestStimulus[] = [];
  for (const request of failing.slice(0, 3)) {
    const makers = makersFor(request, all);
    const single = makers.flatMap((maker) => waysOf(project, request, maker, tested, near));
    const isWriting = WRITES.test(request.method);
    const itself: EarlierRequest = { stimulus: request, keeps: null };
    if (isWriting) made.push({ ...request, earlier: [itself] });
    made.push(...single.map(({ earlier, path }) => ({ ...request, path, earlier })));
    if (isWriting)
      made.push(
        ...single.slice(0, 6).map(({ earlier, path }) => ({
          ...request,
          path,
          earlier: [...earlier, { stimulus: { ...request, path }, keeps: null }],
        })),
      );
    made.push(...chained(project, request, makers, tested, near));
    const kin = kinRequests(project, request, all, tested);
    made.push(...kin.map((stimulus) => ({ ...request, earlier: [{ stimulus, keeps: null }] })));
    if (isWriting)
      made.push(
        ...[null, ...kin.slice(0, 2)].map((stimulus) => ({
          ...request,
          earlier: [
            ...(stimulus ? [{ stimulus, keeps: null }] : []),
            ...Array<EarlierRequest>(FEW).fill(itself),
          ],
        })),
      );
    const others = tested.filter(
      ({ method, path }) => WRITES.test(method) && !(method === request.method && path === request.path),
    );
    made.push(
      ...others.slice(0, 6).map((stimulus) => ({ ...request, earlier: [{ stimulus, keeps: null }] })),
    );
    if (others.length > 1)
      made.push({
        ...request,
        earlier: others.slice(0, 4).map((stimulus) => ({ stimulus, keeps: null })),
      });
    for (const route of routes.filter((one) => !makers.some(({ maker }) => maker === one)).slice(0, 4)) {
      if (route.route.split("/").some((part) => VARIABLE.test(part))) continue;
      for (const body of bodiesOf(project, route, tested, near).slice(0, 2))
        made.push({
          ...request,
          earlier: [{ stimulus: written(route.method, route.route, body), keeps: null }],
        });
    }
  }
  const distinct = new Map(made.map((request) => [JSON.stringify(request), request]));
  return [...distinct.values()].slice(0, MOST_REQUESTS);
}

/**
 * Other requests that write, about the same things: what the tests send there, and what the routes take, with the values of
 * the failing request wherever their addresses have a part of the same name, and with its own headers.
 */
function kinRequests(
  project: JavascriptProject,
  request: RequestStimulus,
  all: readonly WrittenRoute[],
  tested: readonly RequestStimulus[],
): RequestStimulus[] {
  const parts = request.path.split("/");
  const routes = all.filter(({ method }) => WRITES.test(method));
  const known = new Map(
    all
      .filter(({ method, route }) => method === request.method && fits(route.split("/"), parts))
      .flatMap(({ route }) =>
        route.split("/").flatMap((part, index): [string, string][] => {
          const name = nameAt(part);
          return name === null ? [] : [[name, parts[index] ?? ""]];
        }),
      ),
  );
  const own = request.headers.filter(isOwnHeader);
  const found = routes.flatMap((route): RequestStimulus[] => {
    const template = route.route.split("/");
    const names = template.map(nameAt);
    if (!names.some((name) => name !== null && known.has(name))) return [];
    const sent = tested.filter(
      ({ method, path }) => method === route.method && fits(template, path.split("/")),
    );
    const filled = (path: readonly string[]) =>
      path.map((part, index) => known.get(names[index] ?? "") ?? part).join("/");
    const least = filled(template.map((part) => (nameAt(part) === null ? part : "1")));
    const body = route.handler ? bodyFor(project, route.handler) : null;
    return [
      ...sent.slice(0, 2).map((one) => ({ ...one, path: filled(one.path.split("/")) })),
      written(route.method, least, body),
    ].map((one) => ({
      ...one,
      headers: [...own, ...one.headers.filter(([name]) => !own.some(([other]) => isSame(name, other)))],
    }));
  });
  const isItself = (one: RequestStimulus) => one.method === request.method && one.path === request.path;
  return found.filter((one) => !isItself(one)).slice(0, MOST_KIN);
}

function isSame(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

interface Maker {
  readonly maker: WrittenRoute;
  /** Its address, the variable parts filled as the failing request fills them. */
  readonly path: string;
  /** Part of the failing path that addresses the record which it makes, with the name that its route gives it. */
  readonly addressed: { readonly index: number; readonly value: string; readonly name: string } | null;
}

/** Routes that make what the parts of a path name: those whose address is the beginning of it, the shortest first. */
function makersFor(request: RequestStimulus, all: readonly WrittenRoute[]): Maker[] {
  const parts = request.path.split("/");
  const routes = all.filter(({ method }) => WRITES.test(method));
  const own = all.filter(({ method, route }) => method === request.method && fits(route.split("/"), parts));
  const names = own[0]?.route.split("/") ?? [];
  return routes
    .flatMap((maker): Maker[] => {
      const template = maker.route.split("/");
      const isOwn = own.includes(maker);
      const beginning = parts.slice(0, template.length);
      if (!fits(template, beginning)) {
        // `POST /links` makes what `/:code` finds: no address tells, only the field's name.
        const index = parts.length - 1;
        const value = parts[index] ?? "";
        const name = nameAt(names[index]) ?? "id";
        const isPlain = maker.method === "POST" && !template.some((part) => VARIABLE.test(part));
        return isPlain && value !== "" && parts.length <= 2
          ? [{ maker, path: maker.route, addressed: { index, value, name } }]
          : [];
      }
      if (isOwn || maker.method === "DELETE") return [];
      const index = template.length;
      const value = parts[index];
      const name = nameAt(names[index]) ?? "id";
      return [
        {
          maker,
          path: beginning.join("/"),
          addressed: value === undefined || value === "" ? null : { index, value, name },
        },
      ];
    })
    .toSorted((left, right) => left.path.length - right.path.length)
    .slice(0, 4);
}

function fits(template: readonly string[], parts: readonly string[]): boolean {
  return (
    template.length === parts.length &&
    template.every((part, index) => VARIABLE.test(part) || part === parts[index])
  );
}

function nameAt(part: string | undefined): string | null {
  const found = part === undefined ? null : VARIABLE.exec(part);
  return found ? (found[1] ?? found[2] ?? found[3] ?? null) : null;
}

interface Way {
  readonly earlier: readonly EarlierRequest[];
  readonly path: string;
}

/** One maker's request, by each body that it may have: the record has the captured address, or the answer tells it. */
function waysOf(
  project: JavascriptProject,
  request: RequestStimulus,
  { maker, path, addressed }: Maker,
  tested: readonly RequestStimulus[],
  near: ReadonlySet<string>,
): Way[] {
  const bodies = bodiesOf(project, maker, tested, near);
  return bodies.slice(0, MOST_BODIES).flatMap((body): Way[] => {
    const plain = (value: CapturedValue): EarlierRequest => ({
      stimulus: { ...written(maker.method, path, value), headers: request.headers.filter(isOwnHeader) },
      keeps: null,
    });
    if (!addressed) return [{ earlier: [plain(body)], path: request.path }];
    const named = addressedBy(body, addressed);
    const keeps = answeredField(maker, addressed.name);
    const parts = request.path.split("/").with(addressed.index, keptPart(keeps));
    return [
      { earlier: [plain(named)], path: request.path },
      { earlier: [{ ...plain(body), keeps }], path: parts.join("/") },
    ];
  });
}

/** A record inside of a record: `POST /lists`, `POST /lists/1/entries`, then the failing request. */
function chained(
  project: JavascriptProject,
  request: RequestStimulus,
  makers: readonly Maker[],
  tested: readonly RequestStimulus[],
  near: ReadonlySet<string>,
): RequestStimulus[] {
  const [first, ...deeper] = makers.filter(({ path }) => path !== "");
  if (!first?.addressed) return [];
  const outer = bodiesOf(project, first.maker, tested, near).slice(0, 2);
  return deeper
    .filter(({ path }) => path.startsWith(first.path))
    .flatMap((inner) =>
      outer.flatMap((body) =>
        waysOf(project, request, inner, tested, near)
          .slice(0, 3)
          .map(({ earlier, path }) => ({
            ...request,
            path,
            earlier: [{ stimulus: written(first.maker.method, first.path, body), keeps: null }, ...earlier],
          })),
      ),
    );
}

function isOwnHeader([name]: readonly [string, string]): boolean {
  return !/^(?:content-|host$|accept|user-agent|connection|sentry-|baggage|sec-|traceparent)/i.test(name);
}

function written(method: string, path: string, body: CapturedValue): RequestStimulus {
  return { kind: "request", method, path, query: [], headers: [], body, credential: null };
}

/** What the tests send there, what the handler reads, and both with one part changed. */
function bodiesOf(
  project: JavascriptProject,
  maker: WrittenRoute,
  tested: readonly RequestStimulus[],
  near: ReadonlySet<string>,
): CapturedValue[] {
  const template = maker.route.split("/");
  const sent = tested
    .filter(
      ({ method, path, body }) => method === maker.method && body !== null && fits(template, path.split("/")),
    )
    .map(({ body }) => body)
    .slice(0, 3);
  const read = maker.handler ? bodyFor(project, maker.handler) : null;
  const least = read === null || !maker.handler ? null : withoutOptional(read, maker.handler.node);
  const made = read === null ? [{}] : least === null ? [read] : [read, least];
  const whole = sent.length > 0 ? [...sent, ...(least === null ? [] : [least])] : made;
  const changed = whole.slice(0, 1).flatMap((body) => changedValues(body, near));
  return [...whole, ...changed].filter((body) => body !== null);
}

/** A body without the parts that a handler looks at before it uses them; null where there are none. */
function withoutOptional(body: CapturedValue, handler: Node): CapturedValue {
  if (body === null || typeof body !== "object" || Array.isArray(body)) return null;
  const asked = handler
    .descendantsOfType(["ternary_expression", "if_statement", "binary_expression"])
    .flatMap((node) => {
      const isEither = /^(?:&&|\?\?|\|\|)$/.test(field(node, "operator")?.text ?? "");
      const condition = field(node, "condition") ?? (isEither ? field(node, "left") : null);
      const bare = condition?.type === "parenthesized_expression" ? condition.firstNamedChild : condition;
      return (bare && lastNameOf(bare)) ?? [];
    });
  const kept = Object.entries(body).filter(([name]) => !asked.includes(name));
  return kept.length === Object.keys(body).length ? null : Object.fromEntries(kept);
}

/** A body whose own address is the captured one. */
function addressedBy(body: CapturedValue, { value, name }: NonNullable<Maker["addressed"]>): CapturedValue {
  if (body === null || typeof body !== "object" || Array.isArray(body)) return body;
  const members = body as Readonly<Record<string, CapturedValue>>;
  const key =
    name in members ? name : Object.keys(members).find((one) => ADDRESS.test(one) && !/^\d+$/.test(value));
  const decoded = readable(value);
  if (key) return { ...members, [key]: typeof members[key] === "number" ? Number(decoded) : decoded };
  return /^\d+$/.test(value) || name === "id" ? body : { ...members, [name]: decoded };
}

function readable(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The field of an answer that tells the address of what was made. */
function answeredField({ handler }: WrittenRoute, name: string): string {
  const keys = handler ? answeredKeys(handler.node) : [];
  const wanted = [name, "id", "_id", "code", "slug", "key", "uuid"];
  return wanted.find((key) => keys.includes(key)) ?? keys.find((key) => /id$/i.test(key)) ?? "id";
}

function answeredKeys(handler: Node): string[] {
  return handler.descendantsOfType("call_expression").flatMap((call) => {
    const callee = field(call, "function");
    const method = callee?.type === "member_expression" ? field(callee, "property")?.text : null;
    if (!method || !/^(?:json|send)$/.test(method)) return [];
    const object = field(call, "arguments")?.namedChildren.find((child) => child.type === "object");
    return (object?.namedChildren ?? []).flatMap((child) =>
      child.type === "shorthand_property_identifier" ? child.text : (field(child, "key")?.text ?? []),
    );
  });
}
