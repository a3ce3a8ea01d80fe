import type { SourceFile } from "../../../code/code-index.ts";
import type { Scene } from "./scene.ts";

/** Files on the trace and those that they take something from, tests left out. */
export function filesOnTrail({ fault, investigation: { code } }: Scene): SourceFile[] {
  const onTrace = [...new Set(fault.frames.map(({ path }) => path))];
  const taken = onTrace.flatMap((path) =>
    (code.symbolsOf(path)?.imports ?? []).flatMap(({ local }) =>
      local === null ? [] : (code.resolve(path, local)?.path ?? []),
    ),
  );
  return [...new Set([...onTrace, ...taken])].flatMap((path) => {
    const file = code.file(path);
    return file && !file.isTest ? [file] : [];
  });
}
