import type { FunctionSymbol } from "../../code/code-index.ts";
import type { MappedFrame } from "../../diagnose/diagnosis.ts";
import type { Investigation } from "../../investigation.ts";

/** A function of the project on the trace, with what its frame held. */
export interface CallableFrame {
  readonly symbol: FunctionSymbol;
  readonly frame: MappedFrame;
}

/**
 * The project's functions of the exception that surfaced, outermost first, and then those of what led to it. The frames
 * of comprehensions are left out: they hold nothing of their function.
 */
export function framesToCall({ frames, code }: Investigation): CallableFrame[] {
  const seen = new Set<string>();
  return frames
    .toSorted(
      (left, right) => right.exception - left.exception || frames.indexOf(left) - frames.indexOf(right),
    )
    .flatMap((frame) => {
      const symbol =
        frame.path !== null && frame.line !== null ? code.functionAt(frame.path, frame.line) : null;
      const key = symbol && `${symbol.path}#${symbol.qualifiedName}`;
      // A comprehension has a frame of its own before Python 3.12, without what its function was given.
      if (/^<(?:listcomp|setcomp|dictcomp|genexpr|lambda)>$/.test(frame.frame.function ?? "")) return [];
      if (!symbol || !key || seen.has(key) || frame.fit === "mismatch") return [];
      if (code.file(symbol.path)?.isTest) return [];
      seen.add(key);
      return [{ symbol, frame }];
    });
}
