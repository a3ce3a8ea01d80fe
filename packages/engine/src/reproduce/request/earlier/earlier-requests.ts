import type { CapturedValue } from "@bugstack/event";
import type { ProjectCode } from "../../python/project-code.ts";
import type { EarlierRequest, RequestStimulus } from "../../scenario.ts";
import { routesOf } from "../routes.ts";
import { changedBodies } from "./changed-bodies.ts";
import { sentRequests } from "./sent-requests.ts";

const MOST_REQUESTS = 48;
const MOST_BODIES = 3;
const MOST_CHANGED = 8;
const MOST_CHAINED = 3;
const WRITES = /^(?:POST|PUT|PATCH|DELETE)$/;
const VARIABLE = /^(?:<(?:\w+(?:\([^)]*\))?:)?(\w+)>|\{(\w+)(?::\w+)?\})$/;

/** A request that leaves something behind, and how near it is to the one that failed. */
interface Writing {
  readonly stimulus: RequestStimulus;
  readonly route: string;
  readonly isNear: boolean;
}

/**
 * The failing request behind others that leave something in the application: what the tests send and what the routes
 * take, about the same things wherever their addresses or bodies have a part of the same name. Which of them fails as it
 * did is for a run to tell.
 *
 * @param near names that the error speaks of: parts of a body with such a name are changed first.
 */
export function behindEarlier(
  project: ProjectCode,
  failing: RequestStimulus,
  near: ReadonlySet<string>,
  message: string,
): RequestStimulus[] {
  const behind = (...earlier: readonly RequestStimulus[]): RequestStimulus => ({
    ...failing,
    earlier: earlier.map((stimulus): EarlierRequest => ({ stimulus, keeps: null })),
  });
  const writings = writingsFor(project, failing).toSorted(
    (left, right) => Number(right.isNear) - Number(left.isNear),
  );
  const plain = writings.map(({ stimulus }) => stimulus);
  // One request of each route is enough to chain them.
  const each = [...Map.groupBy(writings, ({ route }) => route).values()].flatMap(([first]) =>
    first ? [first.stimulus] : [],
  );
  const made = plain.map((stimulus) => behind(stimulus));
  const firsts = each.slice(0, MOST_CHAINED + 1);
  for (const one of firsts) for (const other of firsts) if (one !== other) made.push(behind(one, other));
  if (WRITES.test(failing.method)) for (const one of firsts) made.push(behind(one, failing));
  for (const stimulus of plain.slice(0, MOST_CHAINED))
    for (const body of changedBodies(stimulus.body, near, message).slice(0, MOST_CHANGED))
      made.push(behind({ ...stimulus, body }));
  if (each.length > 2) made.push(behind(...each));
  const distinct = new Map(made.map((request) => [JSON.stringify(request), request]));
  return [...distinct.values()].slice(0, MOST_REQUESTS);
}

function writingsFor(project: ProjectCode, failing: RequestStimulus): Writing[] {
  const sent = sentRequests(project).filter(({ method }) => WRITES.test(method));
  const all = routesOf(project);
  const parts = failing.path.split("/");
  const known = new Map(
    all
      .filter(({ method, path }) => method === failing.method && fits(path.split("/"), parts))
      .flatMap(({ path }) =>
        path.split("/").flatMap((part, at): [string, string][] => pairOf(part, parts[at])),
      ),
  );
  const [, first = ""] = parts;
  const found = all
    .filter(({ method }) => WRITES.test(method))
    .flatMap(({ method, path }): Writing[] => {
      const template = path.split("/");
      const own = sent.filter(
        (request) => request.method === method && fits(template, request.path.split("/")),
      );
      const examples = own[0]?.path.split("/") ?? [];
      const filled = template.map((part, at) => {
        const name = nameOf(part);
        return name === null ? part : (known.get(name) ?? examples[at] ?? null);
      });
      if (filled.includes(null)) return [];
      const isNear = template[1] === first || template.some((part) => known.has(nameOf(part) ?? ""));
      const bodies = own.length > 0 ? own.slice(0, MOST_BODIES) : [null];
      return bodies
        .flatMap((one): RequestStimulus[] => {
          const base: RequestStimulus = {
            ...{ kind: "request", method, path: filled.join("/"), query: [], credential: null },
            headers: one?.headers ?? [],
            body: one?.body ?? null,
          };
          const about = withKnown(base.body, known);
          return about === null ? [base] : [{ ...base, body: about }, base];
        })
        .map((stimulus) => ({ stimulus, route: `${method} ${path}`, isNear }));
    });
  // Routes of which the code does not show the whole address.
  const rest = sent.filter(
    (request) =>
      !all.some(
        ({ method, path }) => method === request.method && fits(path.split("/"), request.path.split("/")),
      ),
  );
  return [
    ...found,
    ...rest.map((stimulus) => ({ stimulus, route: `${stimulus.method} ${stimulus.path}`, isNear: false })),
  ];
}

/** A body about what the failing request names by a part of its address; null where it has no field of such a name. */
function withKnown(body: CapturedValue, known: ReadonlyMap<string, string>): CapturedValue {
  if (body === null || typeof body !== "object" || Array.isArray(body)) return null;
  const members = body as Readonly<Record<string, CapturedValue>>;
  const changed = Object.entries(members).flatMap(([name, value]) => {
    const told = known.get(name);
    if (told === undefined) return [];
    return [[name, typeof value === "number" ? Number(told) : told] as const];
  });
  return changed.length > 0 ? { ...members, ...Object.fromEntries(changed) } : null;
}

function fits(template: readonly string[], path: readonly string[]): boolean {
  return (
    template.length === path.length &&
    template.every((part, at) => part === path[at] || (nameOf(part) !== null && path[at] !== ""))
  );
}

function nameOf(part: string): string | null {
  const found = VARIABLE.exec(part);
  return found ? (found[1] ?? found[2] ?? null) : null;
}

function pairOf(part: string, value: string | undefined): [string, string][] {
  const name = nameOf(part);
  return name === null || value === undefined ? [] : [[name, value]];
}
