import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { EngineError } from "../error.ts";

/** Host ids under which foreign code runs. */
export interface SandboxIdentity {
  readonly uid: number;
  readonly gid: number;
}

const USER_NAME = "bugstack-sandbox";
/** Above the ranges that distributions give out, below those of systemd's dynamic users and subordinate ids. */
const FALLBACK_IDS = { first: 60_700, last: 60_799 };
const CREATE_TIMEOUT_MS = 10_000;

/**
 * The ids for foreign code: as an ordinary user one's own, as root a dedicated system user, which is created
 * when it is missing. Where users cannot be created, an id that no account uses serves as well: all
 * that it must be is nobody.
 */
export function ensureSandboxUser(): SandboxIdentity {
  const uid = process.getuid?.();
  const gid = process.getgid?.();
  if (uid === undefined || gid === undefined) {
    throw new EngineError("sandbox_unavailable", "This system has no user ids");
  }
  if (uid !== 0) return { uid, gid };
  return findAccount() ?? createAccount() ?? unusedIdentity();
}

function findAccount(): SandboxIdentity | null {
  const fields = accounts().find(([name]) => name === USER_NAME);
  const uid = Number(fields?.[2]);
  const gid = Number(fields?.[3]);
  return Number.isInteger(uid) && Number.isInteger(gid) && uid > 0 ? { uid, gid } : null;
}

function createAccount(): SandboxIdentity | null {
  const options = [
    "--system",
    "--no-create-home",
    "--home-dir",
    "/nonexistent",
    "--shell",
    "/usr/sbin/nologin",
  ];
  spawnSync("useradd", [...options, "--user-group", USER_NAME], {
    timeout: CREATE_TIMEOUT_MS,
    env: { PATH: "/usr/sbin:/usr/bin:/sbin:/bin" },
    stdio: "ignore",
  });
  // Another process may have created it at the same moment: what counts is whether it is there now.
  return findAccount();
}

function unusedIdentity(): SandboxIdentity {
  const taken = new Set([...accounts(), ...groups()].map((fields) => Number(fields[2])));
  for (let id = FALLBACK_IDS.first; id <= FALLBACK_IDS.last; id += 1) {
    if (!taken.has(id)) return { uid: id, gid: id };
  }
  throw new EngineError("sandbox_unavailable", "No free user id for the sandbox", {
    remedy: `Create a system user named ${USER_NAME}`,
  });
}

function accounts(): readonly (readonly string[])[] {
  return readTable("/etc/passwd");
}

function groups(): readonly (readonly string[])[] {
  return readTable("/etc/group");
}

function readTable(path: string): readonly (readonly string[])[] {
  try {
    return readFileSync(path, "utf8")
      .split("\n")
      .map((line) => line.split(":"));
  } catch {
    return [];
  }
}
