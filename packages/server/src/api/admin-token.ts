import { randomBytes, timingSafeEqual } from "node:crypto";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ServerError } from "../error.ts";

export interface AdminToken {
  readonly token: string;
  /** Where it is kept, mode 0600. */
  readonly file: string;
}

/** Where the token of an installation is kept. */
export function adminTokenFile(home: string): string {
  return join(home, "admin-token");
}

/** Reads the admin token, or makes it at the first start. Throws `settings_invalid` when neither can be done. */
export async function ensureAdminToken(home: string): Promise<AdminToken> {
  const file = adminTokenFile(home);
  try {
    await mkdir(home, { recursive: true, mode: 0o755 });
    await writeFile(file, `bs_admin_${randomBytes(24).toString("hex")}\n`, { mode: 0o600, flag: "wx" });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw unusable(file, cause);
  }
  try {
    await chmod(file, 0o600);
    const token = (await readFile(file, "utf8")).trim();
    if (token.length < 20) throw new Error("too short");
    return { token, file };
  } catch (cause) {
    throw unusable(file, cause);
  }
}

function unusable(file: string, cause: unknown): ServerError {
  return new ServerError("settings_invalid", `The admin token in ${file} cannot be read or written`, {
    cause,
    remedy:
      "Start bugstack as the user who started it first, or remove the file: the next start makes a new token.",
  });
}

/** Compares in a time that does not depend on where the two differ. */
export function sameToken(given: string, expected: string): boolean {
  const left = Buffer.from(given);
  const right = Buffer.from(expected);
  return left.length === right.length && timingSafeEqual(left, right);
}
