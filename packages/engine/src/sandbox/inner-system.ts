import { existsSync, lstatSync, readlinkSync, realpathSync } from "node:fs";
import { posix } from "node:path";
import { EngineError } from "../error.ts";
import type { ReadOnlyMount } from "./sandbox.ts";

/** What of this machine's system programs see in a sandbox, and where: an allow-list for every driver. */

/** Where the tree lies inside. */
export const TREE_PATH = "/workspace";
export const HOME_PATH = "/home/sandbox";
/** Folders in memory that each command finds empty. */
export const SCRATCH_PATHS = ["/tmp", "/dev/shm", HOME_PATH] as const;

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

export const DEFAULT_ENVIRONMENT: Readonly<Record<string, string>> = {
  PATH: "/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin",
  HOME: HOME_PATH,
  TMPDIR: "/tmp",
  LANG: "C.UTF-8",
  USER: "sandbox",
  LOGNAME: "sandbox",
};

/** Folders of the system to show read-only, and links to make, as they are on this machine. */
export function systemFolders(): {
  readonly folders: readonly string[];
  readonly links: readonly { readonly path: string; readonly to: string }[];
} {
  const folders = ["/usr"];
  const links: { path: string; to: string }[] = [];
  for (const path of SYSTEM_LINKS.filter((name) => existsSync(name))) {
    if (lstatSync(path).isSymbolicLink()) links.push({ path, to: readlinkSync(path) });
    else folders.push(path);
  }
  return { folders: [...folders, ...SYSTEM_STORES.filter((path) => existsSync(path))], links };
}

/** Parts of /etc to show read-only; with certificates where the sandbox speaks with package registries. */
export function systemFiles(withCertificates: boolean): readonly ReadOnlyMount[] {
  const paths = withCertificates ? [...SYSTEM_FILES, ...CERTIFICATES] : SYSTEM_FILES;
  return paths.flatMap((path) => {
    try {
      // Links of /etc lead to places that do not exist inside (`/run/systemd/…`): what they lead to is shown.
      return [{ source: realpathSync(path), target: path }];
    } catch {
      return [];
    }
  });
}

/** The few files of /etc that programs expect, by name. @param uid User id inside. */
export function minimalEtc(uid: number, gid: number): Readonly<Record<string, string>> {
  return {
    passwd: `root:x:0:0:root:/root:/usr/sbin/nologin\nsandbox:x:${uid}:${gid}:sandbox:${HOME_PATH}:/bin/sh\nnobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n`,
    group: `root:x:0:\nsandbox:x:${gid}:\nnogroup:x:65534:\n`,
    hosts: "127.0.0.1 localhost sandbox\n::1 localhost\n",
    "nsswitch.conf": "passwd: files\ngroup: files\nhosts: files dns\n",
  };
}

const RESERVED_TARGETS = ["/", "/dev", "/etc", "/proc", "/sys", "/usr", TREE_PATH];

/** A place where something may be mounted. @throws EngineError `sandbox_failed` */
export function checkedTarget(target: string): string {
  if (!posix.isAbsolute(target) || posix.normalize(target) !== target || RESERVED_TARGETS.includes(target)) {
    throw new EngineError(
      "sandbox_failed",
      `Nothing can be mounted at ${JSON.stringify(target)} in the sandbox`,
    );
  }
  return target;
}

/** Absolute path inside of a folder of the tree. @throws EngineError `bad_input` when it lies outside of the tree. */
export function innerDirectory(directory: string): string {
  const inside = posix.normalize(posix.join(TREE_PATH, directory));
  if (posix.isAbsolute(directory) || (inside !== TREE_PATH && !inside.startsWith(`${TREE_PATH}/`))) {
    throw new EngineError("bad_input", `The folder ${JSON.stringify(directory)} lies outside of the project`);
  }
  return inside;
}
