import { createHash } from "node:crypto";
import { chmod, chown, lstat, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ServerError } from "../../error.ts";

/** Where one embedded instance keeps its parts. */
export interface InstanceLayout {
  readonly directory: string;
  readonly data: string;
  /** Holds the socket, the owners' pipe and their acknowledgements; its path is short enough for a socket address. */
  readonly run: string;
  readonly log: string;
  readonly passwordFile: string;
  readonly adminPasswordFile: string;
}

/** A unix socket address holds 107 bytes; `/.s.PGSQL.5432` takes 14 of them. */
const LONGEST_SOCKET_DIRECTORY = 107 - "/.s.PGSQL.5432".length;

const INSTANCE_NAME = /^[a-z0-9][a-z0-9_-]{0,39}$/;

/** Paths of the instance below `home`; throws `settings_invalid` for a name that is no plain word. */
export function instanceLayout(home: string, instance: string): InstanceLayout {
  if (!INSTANCE_NAME.test(instance)) {
    throw new ServerError("settings_invalid", `"${instance}" is not a valid instance name`, {
      remedy: "Use up to 40 lower-case letters, digits, - and _.",
    });
  }
  const directory = join(home, "instances", instance);
  return {
    directory,
    data: join(directory, "data"),
    run: socketDirectory(directory),
    log: join(directory, "postgres.log"),
    passwordFile: join(directory, "password"),
    adminPasswordFile: join(directory, "admin-password"),
  };
}

function socketDirectory(directory: string): string {
  const own = join(directory, "run");
  if (Buffer.byteLength(own) <= LONGEST_SOCKET_DIRECTORY) return own;
  const key = createHash("sha256").update(directory).digest("hex").slice(0, 16);
  const short = join(tmpdir(), `bugstack-${key}`);
  return Buffer.byteLength(short) <= LONGEST_SOCKET_DIRECTORY ? short : join("/tmp", `bugstack-${key}`);
}

/**
 * Makes a directory that belongs to `uid` alone (mode 0700), or accepts the one that is there. A directory of
 * somebody else, or a symbolic link, is refused: the short socket directory lies where others may write.
 */
export async function privateDirectory(path: string, owner: { uid: number; gid: number }): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 });
    if (process.geteuid?.() === 0) await chown(path, owner.uid, owner.gid);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "EEXIST") {
      throw new ServerError("store_unavailable", `The directory ${path} cannot be created`, { cause });
    }
  }
  const found = await lstat(path);
  if (!found.isDirectory() || found.uid !== owner.uid) {
    throw new ServerError("store_unavailable", `${path} exists and does not belong to the database's user`, {
      remedy: `Look at what ${path} is and move it away, or set BUGSTACK_HOME to another directory.`,
    });
  }
  if ((found.mode & 0o077) !== 0) await chmod(path, 0o700);
}
