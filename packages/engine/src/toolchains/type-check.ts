import type { TestRecord } from "./test-records.ts";
import type { TypeCheck } from "./toolchain.ts";

/** Most time of one check, in seconds. */
export const TYPES_SECONDS = 120;

/** What a probe reported of a type check; null where there is no checker. */
export function typeCheckOf(records: readonly TestRecord[], damaged: boolean): TypeCheck | null {
  const started = records.find((record) => record.kind === "type_check");
  if (started && started.checker === null) return null;
  return {
    checker: started?.checker ?? "type checker",
    faults: records.flatMap((record) =>
      record.kind === "syntax_fault"
        ? [{ path: record.path, line: record.line, message: record.message }]
        : [],
    ),
    complete: !damaged && records.some((record) => record.kind === "end" && record.exitCode === 0),
  };
}
