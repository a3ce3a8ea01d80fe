import { execFile } from "node:child_process";
import { userInfo } from "node:os";
import { promisify } from "node:util";
import { ServerError } from "../../error.ts";

const run = promisify(execFile);

/** Who the database runs as. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

export const POSTGRES_USER = "bugstack-postgres";

/**
 * PostgreSQL refuses to run as root. An ordinary user runs it as himself; root runs it as the system user
 * `bugstack-postgres`, which is created when it is missing (initdb needs an entry in the password file).
 */
export async function databaseAccount(): Promise<Account> {
  if (process.geteuid?.() !== 0) {
    const { username, uid, gid } = userInfo();
    return { name: username, uid, gid };
  }
  const existing = await lookUp(POSTGRES_USER);
  if (existing) return existing;
  const failure = await createUser(POSTGRES_USER);
  // Another process of ours may have created it meanwhile: the entry decides, not the exit code.
  const created = await lookUp(POSTGRES_USER);
  if (created) return created;
  throw new ServerError("store_unavailable", `The system user ${POSTGRES_USER} cannot be created`, {
    cause: failure,
    remedy: `Create it ("useradd --system --no-create-home --shell /usr/sbin/nologin ${POSTGRES_USER}"), start bugstack as an ordinary user, or set DATABASE_URL.`,
  });
}

async function lookUp(name: string): Promise<Account | null> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", name]), run("id", ["-g", name])]);
    return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

async function createUser(name: string): Promise<unknown> {
  const ways: [string, string[]][] = [
    [
      "useradd",
      [
        "--system",
        "--user-group",
        "--no-create-home",
        "--home-dir",
        "/nonexistent",
        "--shell",
        "/usr/sbin/nologin",
        name,
      ],
    ],
    ["adduser", ["-S", "-D", "-H", "-s", "/sbin/nologin", name]],
  ];
  let failure: unknown;
  for (const [command, args] of ways) {
    try {
      await run(command, args, { timeout: 15_000 });
      return undefined;
    } catch (cause) {
      failure ??= cause;
    }
  }
  return failure;
}
