import { access, constants, mkdir, stat } from "node:fs/promises";
import path from "node:path";
import { createMachineSandbox } from "@bugstack/engine";
import { type Finding, missing, ok, warning } from "./check.ts";
import type { SystemPart } from "./package-manager.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether foreign code can be confined here; tried for real, with one command. */
export async function checkSandbox(home: string, environment: Environment): Promise<Finding> {
  const availability = await createMachineSandbox({ home, environment }).check();
  if (availability.available) return ok("sandbox", availability.detail);
  const parts: SystemPart[] = [];
  if (/\bbwrap\b/.test(availability.reason)) parts.push("bubblewrap");
  if (/\b(unshare|nsenter|prlimit|setpriv|mount)\b/.test(availability.reason)) parts.push("util-linux");
  return missing("sandbox", availability.reason, availability.remedy, parts);
}

/** The instance's home must be writable for us and, as root, passable for the users that the database and the sandbox run as. */
export async function checkHome(home: string): Promise<Finding> {
  try {
    await mkdir(home, { recursive: true, mode: 0o755 });
    await access(home, constants.W_OK);
  } catch {
    return missing(
      "home",
      `${home} cannot be written`,
      `Make ${home} writable for this user, or set BUGSTACK_HOME.`,
    );
  }
  if (process.getuid?.() === 0) {
    for (let folder = home; folder !== path.dirname(folder); folder = path.dirname(folder)) {
      if (((await stat(folder)).mode & 0o001) === 0) {
        return missing(
          "home",
          `${folder} is closed to other users`,
          `The database and the sandbox run as users of their own and must reach ${home}: chmod o+x ${folder}, or set BUGSTACK_HOME.`,
        );
      }
    }
  }
  return ok("home", home);
}

/** Which database will be used; a given one is tried by the server itself. */
export function checkDatabase(environment: Readonly<Record<string, string | undefined>>): Finding {
  if (environment.DATABASE_URL) return ok("database", "external, from DATABASE_URL");
  const supported = process.platform === "linux" && (process.arch === "x64" || process.arch === "arm64");
  return supported
    ? ok("database", "embedded PostgreSQL 18")
    : warning(
        "database",
        `no embedded PostgreSQL for ${process.platform}-${process.arch}`,
        "Set DATABASE_URL to a PostgreSQL 16 or later.",
      );
}
