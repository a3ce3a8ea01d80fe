import type { Frame } from "../event.ts";
import { isNodeAppPath, isPythonAppPath } from "../stacks/in-app.ts";
import { functionName } from "./function-name.ts";
import { placeOf } from "./place.ts";
import { isWrapperCall, normalised } from "./statement.ts";

/** A frame as it is compared, free of lines, hosts and what compilers make up. */
export interface KeyedFrame {
  readonly key: string;
  readonly function: string | null;
  readonly statement: string | null;
  /** Whether it only calls what it was given: a decorator, an error-catching wrapper, a middleware's `next`. */
  readonly isWrapper: boolean;
}

/** The application's own frames, or all of them where none is known to be. Caller first, as they come. */
export function ownFrames(
  frames: readonly Frame[],
  platform: string,
): { readonly frames: readonly Frame[]; readonly own: boolean } {
  const own = frames.filter((frame) => isOwn(frame, platform));
  return own.length > 0 ? { frames: own, own: true } : { frames, own: false };
}

function isOwn(frame: Frame, platform: string): boolean {
  if (frame.inApp !== null) return frame.inApp;
  const path = frame.absolutePath ?? frame.path;
  if (path === null) return false;
  if (platform === "python") return isPythonAppPath(path);
  return JAVASCRIPT.has(platform) && isNodeAppPath(path);
}

const JAVASCRIPT = new Set(["node", "javascript"]);
/** Frames of the language itself, which one engine shows and another does not. */
const OF_THE_ENGINE = /^(?:<anonymous>|\[native code\]|native code|native|eval code|anonymous)$/;
const GENERATED =
  /^(?:GeneratedMethodAccessor|NativeMethodAccessorImpl|DelegatingMethodAccessorImpl|GeneratedConstructorAccessor)|\$Proxy\d+\b|^access\$\d+$/;
const LONGEST_STATEMENT = 120;
/** Columns that no person writes lines for. */
const MINIFIED_COLUMN = 500;

/** Null for a frame that says nothing: of the engine, generated, or minified beyond recognition. */
export function frameKey(frame: Frame, platform: string): KeyedFrame | null {
  if (JAVASCRIPT.has(platform) && OF_THE_ENGINE.test(frame.absolutePath ?? frame.path ?? "")) return null;
  if (GENERATED.test(frame.function ?? "") || GENERATED.test(frame.module?.split(".").at(-1) ?? ""))
    return null;
  if (JAVASCRIPT.has(platform) && isMinified(frame)) return null;
  const name = functionName(frame.function, platform);
  if (JAVASCRIPT.has(platform) && name === "eval") return null;
  const statement = statementOf(frame);
  if (name === null && statement === null) return null;
  return {
    key: [placeOf(frame, platform) ?? "?", name ?? "?", statement ?? "?"].join(" · "),
    function: name,
    statement,
    isWrapper: isWrapperCall(statement, name),
  };
}

function statementOf(frame: Frame): string | null {
  const line = frame.contextLine;
  if (line === null || line.includes("{snip}")) return null;
  const text = normalised(line);
  return text === "" || text.length > LONGEST_STATEMENT ? null : text;
}

/** Names and columns of minified code change with every build. */
function isMinified(frame: Frame): boolean {
  const path = frame.absolutePath ?? frame.path ?? "";
  if (/\.min\.[cm]?js(?:$|\?)/.test(path)) return true;
  const long = (frame.contextLine?.length ?? 0) > 300 || (frame.contextLine?.includes("{snip}") ?? false);
  return (frame.column ?? 0) > MINIFIED_COLUMN && (long || frame.contextLine === null);
}
