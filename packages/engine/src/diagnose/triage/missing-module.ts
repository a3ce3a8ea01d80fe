import type { CodeIndex } from "../../code/code-index.ts";
import { STDLIB_MODULES } from "../../code/python/stdlib-modules.ts";
import { editDistance } from "../edit-distance.ts";
import type { TriageCase, Verdict } from "./verdict.ts";

/**
 * A module that is not installed is a matter of the environment, unless its name is a slip of the pen for one that
 * the project or the standard library has.
 */
export function missingModule(given: TriageCase, code: CodeIndex | null): Verdict | null {
  const name = moduleName(given);
  if (name === null) return null;
  const own = code
    ? new Set(code.paths.flatMap((path) => path.replace(/\.[^./]+$/, "").split("/")))
    : new Set<string>();
  const top = name.split(".")[0] ?? name;
  if (top === "tzdata" && asksForNoZone(given)) return null;
  if (own.has(top) || isMisspelt(top, own)) return null;
  return {
    class: "config",
    rootCause: `The package ${top} is not installed where the application runs.`,
    evidence: [`The exception is ${given.fullName}: ${given.message.split("\n")[0]?.slice(0, 160)}`],
    advice: ["Declare the package among the project's dependencies, and build the environment from them."],
  };
}

/** `zoneinfo` asks its package last: of a name that no zone has, the package would say the same. */
function asksForNoZone({ event }: TriageCase): boolean {
  const asked = /No time zone found with key ([^'"\n]{1,100})/.exec(
    event.exceptions.at(-1)?.value ?? "",
  )?.[1];
  if (asked === undefined) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: asked });
    return false;
  } catch {
    return true;
  }
}

function moduleName({ exception, message }: TriageCase): string | null {
  if (/^(?:ModuleNotFoundError|ImportError)$/.test(exception.type)) {
    return /^No module named '?([A-Za-z_][\w.]*)'?/.exec(message)?.[1] ?? null;
  }
  if (exception.type !== "Error") return null;
  const specifier = /^Cannot find (?:module|package) '([^']+)'/.exec(message)?.[1];
  return specifier && !/^[./]/.test(specifier)
    ? specifier
        .split("/")
        .slice(0, specifier.startsWith("@") ? 2 : 1)
        .join("/")
    : null;
}

function isMisspelt(name: string, own: ReadonlySet<string>): boolean {
  if (name.length < 4) return false;
  return [...own, ...STDLIB_MODULES].some((other) => other.length >= 4 && editDistance(name, other, 1) <= 1);
}
