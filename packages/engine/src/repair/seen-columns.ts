import type { Frame } from "@bugstack/event";
import { lineAt } from "../code/source-text.ts";
import type { Investigation } from "../investigation.ts";
import type { ObservedException, ObservedFrame, TestRun } from "../toolchains/toolchain.ts";

/**
 * The same investigation with the columns of the failing expressions, as the reproduction saw them. Most SDKs for Python
 * send lines alone, and of several calls or subscripts on a line the message does not say which one failed; the
 * interpreter of the sandbox knows. Unchanged where nothing is added.
 */
export function withSeenColumns(investigation: Investigation, runs: readonly TestRun[]): Investigation {
  const { event, code, frames } = investigation;
  if (event?.platform !== "python") return investigation;
  const seen = runs.flatMap(({ tests }) => tests.flatMap(({ failure }) => failure?.exceptions ?? []));
  const marked = new Map<Frame, Frame>();
  for (const { exception: index, frame, path, line, fit } of frames) {
    const exception = event.exceptions[index];
    if (!exception || path === null || line === null || fit === "mismatch" || frame.endColumn !== null)
      continue;
    const text = code.file(path)?.text;
    const place = text !== undefined && columnsAt(seen, exception, { path, line, name: frame.function });
    if (!place) continue;
    const { column, endColumn } = place;
    marked.set(frame, { ...frame, column, endColumn, contextLine: lineAt(text, line) ?? frame.contextLine });
  }
  if (marked.size === 0) return investigation;
  const markedOf = (frame: Frame) => marked.get(frame) ?? frame;
  return {
    ...investigation,
    event: {
      ...event,
      exceptions: event.exceptions.map((one) => ({ ...one, frames: one.frames.map(markedOf) })),
    },
    frames: frames.map((one) => ({ ...one, frame: markedOf(one.frame) })),
  };
}

/** The columns on which all sightings of an error in a function at a line agree. */
function columnsAt(
  seen: readonly ObservedException[],
  { type, value }: { readonly type: string; readonly value: string },
  at: { readonly path: string; readonly line: number; readonly name: string | null },
): ObservedFrame | null {
  const alike = seen.filter((one) => one.type === type);
  const same = alike.filter(({ message }) => message === value);
  const places = (same.length > 0 ? same : alike)
    .flatMap(({ frames }) => frames ?? [])
    .filter(({ path, line, endColumn }) => path === at.path && line === at.line && endColumn !== null)
    // A comprehension stands on the line of the function around it.
    .filter((frame) => at.name === null || lastName(frame.function) === lastName(at.name));
  const [first] = places;
  const isOne = places.every(
    ({ column, endColumn }) => column === first?.column && endColumn === first.endColumn,
  );
  return first && isOne ? first : null;
}

function lastName(qualified: string | null): string | null {
  return qualified?.split(".").at(-1) ?? null;
}
