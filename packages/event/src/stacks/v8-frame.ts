import type { Frame } from "../event.ts";
import { LIMITS } from "../limits.ts";
import { EMPTY_FRAME } from "../readers/frame.ts";
import { isNodeAppPath } from "./in-app.ts";

const LONGEST_FRAME = 4_096;

/**
 * A frame from a line such as `at async Service.load (file:///app/service.mjs:3:7)`; null for any other line.
 * Of evaluated code the place of the `eval` counts.
 */
export function v8Frame(line: string): Frame | null {
  const found = /^\s*at (\S.*)$/.exec(line.slice(0, LONGEST_FRAME));
  if (!found?.[1]) return null;
  // `{`, a comma or a bracket follow when Node prints the error's properties after its stack.
  const call = found[1].replace(/(?:\s+\{|,)$/, "");
  const opening = call.endsWith(")") ? call.indexOf(" (") : -1;
  const location = opening < 0 ? call.replace(/^async /, "") : call.slice(opening + 2, -1);
  const place = placeOf(location);
  if (opening < 0 && place.line === null && !/^(?:native|<anonymous>)$/.test(location)) return null;
  return {
    ...EMPTY_FRAME,
    ...place,
    absolutePath: place.path !== null && /^(?:\/|[A-Za-z]:[\\/])/.test(place.path) ? place.path : null,
    function: opening < 0 ? null : functionName(call.slice(0, opening)),
    inApp: place.path === null ? false : isNodeAppPath(place.path),
  };
}

function functionName(written: string): string | null {
  const plain = written.replace(/^async /, "").replace(/ \[as [^\]]{1,200}\]$/, "");
  return plain === "<anonymous>" ? null : plain.slice(0, LIMITS.nameCharacters) || null;
}

function placeOf(location: string): Pick<Frame, "path" | "line" | "column"> {
  const evaluated = /^eval at .* \(([^()]+:\d+:\d+)\)/.exec(location);
  const found = /^(.+?):(\d{1,9})(?::(\d{1,9}))?$/.exec(evaluated?.[1] ?? location);
  if (!found?.[1]) return { path: null, line: null, column: null };
  return {
    path: sourcePath(found[1]).slice(0, LIMITS.pathCharacters),
    line: Number(found[2]),
    column: found[3] === undefined ? null : Number(found[3]),
  };
}

/** The path inside `file:`, `webpack:` and `webpack-internal:` addresses; anything else stays as it is. */
export function sourcePath(address: string): string {
  if (address.startsWith("file://"))
    return decoded(address.slice("file://".length)).replace(/^\/(?=[A-Za-z]:)/, "");
  const bundled = /^webpack(?:-internal)?:\/\/(.*)$/.exec(address)?.[1];
  if (bundled === undefined) return address;
  // `webpack-internal:///(rsc)/./app/page.tsx` and `webpack://name/./src/a.ts?hash`
  const path = bundled
    .replace(/^[^/]*\//, "")
    .replace(/^\([\w-]+\)\//, "")
    .replace(/\?[\w=&%-]*$/, "");
  return decoded(path.replace(/^(?:\.\/)+/, ""));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
