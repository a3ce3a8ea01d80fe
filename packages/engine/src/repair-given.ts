import { type CanonicalEvent, type Frame, readSentryEvent } from "@bugstack/event";
import type { Reproduction } from "./reproduce/reproducer.ts";
import type { ObservedException, ObservedFrame } from "./toolchains/toolchain.ts";

/**
 * What a failing test raised, as an event, so that it is diagnosed like an error of production. Null when the runner
 * told no exception.
 */
export function eventOfFailure(
  reproduction: Reproduction,
  platform: "python" | "node",
): CanonicalEvent | null {
  const run = reproduction.before.at(-1);
  const failing = run?.tests.find((test) => reproduction.proving.includes(test.id) && test.failure !== null);
  const exceptions = failing?.failure?.exceptions ?? [];
  if (exceptions.length === 0) return null;
  const event = readSentryEvent({ platform });
  return {
    ...event,
    kind: "error",
    exceptions: exceptions.map((exception) => ({
      type: exception.type,
      module: exception.module,
      value: exception.message,
      mechanism: null,
      frames: framesOf(exception).map(frameOf),
      relation: exception.relation ?? null,
    })),
  };
}

function framesOf(exception: ObservedException): readonly ObservedFrame[] {
  if (exception.frames && exception.frames.length > 0) return exception.frames;
  const { path, module, function: name, line, statement } = exception;
  return path === null ? [] : [{ path, module, function: name, line, statement }];
}

function frameOf({ path, module, function: name, line, statement }: ObservedFrame): Frame {
  return {
    path,
    absolutePath: null,
    module,
    function: name,
    line,
    column: null,
    endLine: null,
    endColumn: null,
    contextLine: statement,
    preContext: [],
    postContext: [],
    inApp: path !== null,
    locals: null,
  };
}
