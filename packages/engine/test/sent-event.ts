import { readFileSync } from "node:fs";
import { type CanonicalEvent, readAnyEvent, readSentryEvent } from "@bugstack/event";

/** One exception of a chain, by the lines that its frames stand at. */
export interface Raised {
  readonly type: string;
  readonly module: string;
  readonly value: string;
  /** File and text of a line in it, caller first. */
  readonly frames: readonly (readonly [path: string, statement: string])[];
}

/** An event as a Sentry SDK for Python sends it, made for files whose lines are looked up. */
export function sentryEvent(
  files: Readonly<Record<string, string>>,
  chain: readonly Raised[],
  options: { readonly release?: string | null; readonly path?: string; readonly platform?: string } = {},
): CanonicalEvent {
  return readSentryEvent({
    event_id: "0123456789abcdef0123456789abcdef",
    timestamp: "2026-11-25T21:34:14.080583Z",
    platform: options.platform ?? "python",
    level: "error",
    ...(options.release ? { release: options.release } : {}),
    request: {
      method: "GET",
      url: `http://service.example${options.path ?? "/orders"}`,
      headers: { authorization: "[Filtered]", accept: "*/*" },
    },
    exception: {
      values: chain.map((raised) => ({
        type: raised.type,
        module: raised.module,
        value: raised.value,
        mechanism: { type: "starlette", handled: true },
        stacktrace: { frames: raised.frames.map((place) => frame(files, place)) },
      })),
    },
  });
}

function frame(
  files: Readonly<Record<string, string>>,
  [path, statement]: readonly [string, string],
): object {
  const lines = (files[path] ?? "").split("\n");
  const index = lines.findIndex((line) => line.includes(statement));
  if (index < 0) throw new Error(`No line with ${statement} in ${path}`);
  const head = lines.slice(0, index + 1).findLast((line) => /^\s*(?:async )?def \w+/.test(line));
  return {
    filename: path,
    abs_path: `/srv/service/${path}`,
    module: path.replace(/\.py$/, "").replaceAll("/", "."),
    function: /def (\w+)/.exec(head ?? "")?.[1] ?? "<module>",
    lineno: index + 1,
    context_line: lines[index],
    pre_context: lines.slice(Math.max(0, index - 5), index),
    post_context: lines.slice(index + 1, index + 6),
    in_app: true,
  };
}

/** The event that the example service's SDK sent for an expired token, recorded; the release is put in. */
export function recordedEvent(release: string): CanonicalEvent {
  const text = readFileSync(new URL("./fixtures/orders-expired-token.json", import.meta.url), "utf8");
  return { ...readAnyEvent(text), release };
}
