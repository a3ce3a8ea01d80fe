import { redactionsIn } from "@bugstack/event";
import { isTestPath } from "../../../code/list-sources.ts";
import type { Investigation } from "../../../investigation.ts";
import type { RequestStimulus } from "../../../reproduce/scenario.ts";
import { withStandIns } from "../../../reproduce/stand-ins.ts";
import { namedAfter } from "../stimuli/varied-part.ts";
import { javascriptFaultOf } from "./fault.ts";

const PROXY_HEADERS = /^x-(?:forwarded|real|request|correlation|amzn|envoy|b3|cloud|original)/i;

/** The request that shows the error, as it was captured, without what proxies added and what was redacted. */
export function requestStimulus({ event }: Investigation): RequestStimulus | null {
  const request = event?.request;
  if (!request?.path) return null;
  const captured = withStandIns(request.body);
  // Who sent JSON sent some object, though the SDK did not see which: with none at all the body could not even be read.
  const body = request.body === null && wasJson(request.headers) ? {} : captured;
  return {
    kind: "request",
    method: request.method?.toUpperCase() ?? "GET",
    path: request.path,
    query: request.query.filter(([, value]) => !isRedacted(value)),
    headers: request.headers.filter(
      ([name, value]) =>
        !isRedacted(value) &&
        ((/^x-/i.test(name) && !PROXY_HEADERS.test(name)) || (/^content-type$/i.test(name) && body !== null)),
    ),
    body,
    credential: null,
  };
}

function wasJson(headers: readonly (readonly [string, string])[]): boolean {
  const header = (name: string) => headers.find(([key]) => key.toLowerCase() === name)?.[1] ?? "";
  return (
    /^application\/(?:[\w.]+\+)?json\b/i.test(header("content-type")) && Number(header("content-length")) > 2
  );
}

function isRedacted(value: string): boolean {
  return redactionsIn(value).length > 0;
}

const PARAMETER = /^(?::\w+\??|\{\w+\}|\[\w+\]|\$\w+)(?:\(.*\))?$/;

/** Template of the route: as the framework told it, else as the handler is registered, matched at the end of the path. */
export function templateOf(investigation: Investigation): string | null {
  const told = investigation.event?.request?.route ?? null;
  return told ?? javascriptFaultOf(investigation)?.handler?.route ?? null;
}

/**
 * The same request with another value in the variable part of its path that is called after the thing, else in the last one:
 * the others name what it is looked for in, which is there and has to stay. Null where it has none.
 */
export function variedPath(
  investigation: Investigation,
  stimulus: RequestStimulus,
  thing = "",
): RequestStimulus | null {
  const template = templateOf(investigation);
  if (template === null) return null;
  const pattern = template.split("/").filter((part) => part !== "");
  const parts = stimulus.path.split("/");
  const offset = parts.length - pattern.length;
  if (offset < 0) return null;
  const variable = pattern.flatMap((part, index) => (PARAMETER.test(part) ? [index] : []));
  const chosen = namedAfter(pattern, variable, thing) ?? variable.at(-1);
  const varied = parts.map((part, index) => (index - offset === chosen ? otherValue(part) : part));
  const path = varied.join("/");
  return path === stimulus.path ? null : { ...stimulus, path };
}

/** A value of the same shape that is most likely as unknown as the first. */
function otherValue(value: string): string {
  if (/^-?\d+$/.test(value)) return String(Number(value) + 86_028);
  if (/^[0-9a-f]{24}$/i.test(value)) return `${value.slice(0, 18)}a5c3f1`;
  if (/^[0-9a-f]{8}-/i.test(value)) return value.replace(/[0-9a-f]{6}$/i, "a5c3f1");
  // Another day, hour or amount is of the same shape; with a letter behind it would be none.
  if (/^\d{4}-\d{2}(?:-\d{2})?(?:T[\d:.]+Z?)?$/.test(value))
    return value.replace(/^\d{4}/, (year) => String(Number(year) + 1));
  if (/^\d{1,2}:\d{2}(?::\d{2})?$/.test(value))
    return value.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
  if (/^-?\d+\.\d+$/.test(value)) return `${value}1`;
  if (/^[^@\s]+@[^@\s]+\.\w+$/.test(value)) return `x${value}`;
  return `${value}x`;
}

/** Requests to the same route that the project's tests send: they show what must stay as it is. */
export function testedPaths(investigation: Investigation, stimulus: RequestStimulus): string[] {
  const template = templateOf(investigation);
  if (template === null || stimulus.method !== "GET") return [];
  const pattern = template.split("/").filter((part) => part !== "");
  const parts = stimulus.path.split("/");
  const offset = parts.length - pattern.length;
  const isSameRoute = (path: string) => {
    const own = path.split("/");
    return (
      own.length === parts.length &&
      own.every((part, index) =>
        PARAMETER.test(pattern[index - offset] ?? "") ? part !== "" : part === parts[index],
      )
    );
  };
  const found = investigation.code.paths
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path) && isTestPath(path))
    .flatMap((path) => investigation.code.file(path) ?? [])
    .flatMap((file) => [...file.text.matchAll(/["'`](\/[^"'`\s?]*)["'`]/g)].map((match) => match[1] ?? ""));
  return [...new Set(found)].filter((path) => path !== stimulus.path && isSameRoute(path));
}
