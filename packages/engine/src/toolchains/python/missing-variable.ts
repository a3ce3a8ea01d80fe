import { EngineError } from "../../error.ts";
import type { ObservedException, TestRun } from "../toolchain.ts";

/** Ways in which programs say that a variable of the environment is missing; the first group is its name. */
const MESSAGES = [
  // environs, django-environ, python-decouple, starlette, prefect and their like
  /Set the ["']?([A-Z][A-Z0-9_]+)["']? environment variable/,
  /[Ee]nvironment variable ["']?([A-Z][A-Z0-9_]+)["']?[^\n]{0,40}(?:not set|missing|required|must be|is not defined)/,
  /(?:[Mm]issing|[Rr]equired|[Uu]nset)[^\n]{0,40}environment variable:? ["']?([A-Z][A-Z0-9_]+)["']?/,
  /^([A-Z][A-Z0-9_]+) (?:not found\. Declare it as envvar|must be set|is not set|is required|environment variable)/,
];

/** The variable whose absence made this chain of exceptions, if that is what happened. */
export function missingVariable(exceptions: readonly ObservedException[]): string | null {
  for (const exception of exceptions) {
    // os.environ["NAME"] fails inside the standard library with the bare name.
    const raising = exception.frames?.at(-1);
    const name = /^'([A-Za-z_]\w*)'$/.exec(exception.message)?.[1];
    if (exception.type === "KeyError" && name && raising?.module === "os") return name;
    for (const pattern of MESSAGES) {
      const found = pattern.exec(exception.message)?.[1];
      if (found) return found;
    }
    const settings = missingSetting(exception);
    if (settings) return settings;
  }
  return null;
}

/** pydantic-settings: `1 validation error for Settings\nsecret_key\n  Field required [type=missing, …`. */
function missingSetting(exception: ObservedException): string | null {
  const isSettings = exception.type === "ValidationError" && /pydantic/.test(exception.module ?? "");
  const inSettings = exception.frames?.some((frame) =>
    /pydantic_settings|pydantic\.env_settings/.test(frame.module ?? ""),
  );
  if (!isSettings || !inSettings) return null;
  const field = /\n(\w+)\n\s+[Ff]ield required/.exec(exception.message)?.[1];
  return field ? field.toUpperCase() : null;
}

/** Throws `environment_failed` when not one test could run because a variable is missing; else hands the run on. */
export function refuseMissingVariable(run: TestRun): TestRun {
  if (run.tests.length > 0) return run;
  for (const { exceptions } of run.collectionErrors) {
    const name = missingVariable(exceptions);
    if (name) {
      throw new EngineError(
        "environment_failed",
        `The tests need the environment variable ${name}, which is not set`,
        {
          remedy: `Set a harmless value for ${name} in the tests' own configuration (conftest.py, pytest's env), so that they run anywhere.`,
        },
      );
    }
  }
  return run;
}
