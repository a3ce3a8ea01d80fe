import { existsSync, lstatSync, readlinkSync, realpathSync } from "node:fs";
import { posix } from "node:path";
import { EngineError } from "../../error.ts";
import type { ReadOnlyMount, SandboxLimits } from "../sandbox.ts";

/** Where the tree lies inside. */
export const TREE_PATH = "/workspace";
export const HOME_PATH = "/home/sandbox";
/** Folders in memory that each command finds empty. */
export const SCRATCH_PATHS = ["/tmp", "/dev/shm", HOME_PATH] as const;
/** Ids inside; on the host they are those of the sandbox's user. */
const INNER_ID = "1000";

const SYSTEM_LINKS = ["/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"];
/** Parts of /etc without secrets, which programs read to find libraries, time zones, media types and ports. */
const SYSTEM_FILES = [
  "/etc/alternatives",
  "/etc/ld.so.cache",
  "/etc/ld.so.conf",
  "/etc/ld.so.conf.d",
  "/etc/localtime",
  "/etc/timezone",
  "/etc/mime.types",
  "/etc/protocols",
  "/etc/services",
  "/etc/os-release",
  "/etc/ssl/openssl.cnf",
];
/** Systems that keep everything in a store of their own. */
const SYSTEM_STORES = ["/nix/store", "/gnu/store"];
const CERTIFICATES = ["/etc/ssl", "/etc/pki", "/etc/ca-certificates"];

const DEFAULT_ENVIRONMENT: Readonly<Record<string, string>> = {
  PATH: "/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin",
  HOME: HOME_PATH,
  TMPDIR: "/tmp",
  LANG: "C.UTF-8",
  USER: "sandbox",
  LOGNAME: "sandbox",
};

export interface Profile {
  /** The tree, as seen in the stage's namespace. */
  readonly tree: string;
  readonly etc: string;
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Sources as seen in the stage's namespace. */
  readonly mounts: readonly ReadOnlyMount[];
  readonly output: ReadOnlyMount | null;
  /** Whether the command speaks with package registries, for which it needs the host's certificates. */
  readonly hasProxy: boolean;
  readonly limits: SandboxLimits;
  /** Descriptor with the seccomp filter, null where there is none for this machine. */
  readonly seccompDescriptor: number | null;
}

/** Arguments of bubblewrap for one command: an allow-list; what is not named here does not exist inside. */
export function bubblewrapArguments(profile: Profile): readonly string[] {
  const { limits } = profile;
  return [
    ...["--unshare-all", "--unshare-user", "--disable-userns", "--die-with-parent", "--new-session"],
    ...["--cap-drop", "ALL", "--uid", INNER_ID, "--gid", INNER_ID, "--hostname", "sandbox"],
    ...(profile.seccompDescriptor === null ? [] : ["--seccomp", String(profile.seccompDescriptor)]),
    ...systemArguments(),
    ...etcArguments(profile),
    ...["--proc", "/proc", "--dev", "/dev"],
    ...["--size", String(limits.diskBytes), "--perms", "1777", "--tmpfs", "/dev/shm", "--remount-ro", "/dev"],
    ...["--size", String(limits.diskBytes), "--perms", "1777", "--tmpfs", "/tmp"],
    ...["--size", String(limits.diskBytes), "--perms", "0700", "--tmpfs", HOME_PATH],
    ...["--bind", profile.tree, TREE_PATH],
    ...profile.mounts.flatMap(({ source, target }) => ["--ro-bind", source, checkedTarget(target)]),
    ...(profile.output === null
      ? []
      : ["--bind", profile.output.source, checkedTarget(profile.output.target)]),
    ...["--remount-ro", "/", "--chdir", innerDirectory(profile.directory), "--clearenv"],
    ...Object.entries({ ...DEFAULT_ENVIRONMENT, ...profile.environment }).flatMap(([name, value]) => [
      "--setenv",
      name,
      value,
    ]),
  ];
}

function systemArguments(): readonly string[] {
  const links = SYSTEM_LINKS.filter((path) => existsSync(path)).flatMap((path) =>
    lstatSync(path).isSymbolicLink() ? ["--symlink", readlinkSync(path), path] : ["--ro-bind", path, path],
  );
  return [
    "--ro-bind",
    "/usr",
    "/usr",
    ...links,
    ...SYSTEM_STORES.flatMap((path) => ["--ro-bind-try", path, path]),
  ];
}

function etcArguments({ etc, hasProxy }: Profile): readonly string[] {
  const own = ["passwd", "group", "nsswitch.conf", "hosts"];
  const system = hasProxy ? [...SYSTEM_FILES, ...CERTIFICATES] : SYSTEM_FILES;
  return [
    ...own.flatMap((name) => ["--ro-bind", posix.join(etc, name), `/etc/${name}`]),
    ...system.flatMap((path) => bindResolved(path)),
  ];
}

/** Links of /etc lead to places that do not exist inside (`/run/systemd/resolve`): bind what they lead to. */
function bindResolved(path: string): readonly string[] {
  try {
    return ["--ro-bind-try", realpathSync(path), path];
  } catch {
    return [];
  }
}

const RESERVED_TARGETS = ["/", "/dev", "/etc", "/proc", "/sys", "/usr", TREE_PATH];

function checkedTarget(target: string): string {
  if (!posix.isAbsolute(target) || posix.normalize(target) !== target || RESERVED_TARGETS.includes(target)) {
    throw new EngineError(
      "sandbox_failed",
      `Nothing can be mounted at ${JSON.stringify(target)} in the sandbox`,
    );
  }
  return target;
}

/** @throws EngineError `bad_input` when the folder lies outside of the tree. */
function innerDirectory(directory: string): string {
  const inside = posix.normalize(posix.join(TREE_PATH, directory));
  if (posix.isAbsolute(directory) || (inside !== TREE_PATH && !inside.startsWith(`${TREE_PATH}/`))) {
    throw new EngineError("bad_input", `The folder ${JSON.stringify(directory)} lies outside of the project`);
  }
  return inside;
}
