import { accessSync, constants, existsSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The system programs that the driver starts, by absolute path. */
export interface SandboxPrograms {
  readonly bwrap: string;
  readonly unshare: string;
  readonly nsenter: string;
  readonly prlimit: string;
  readonly setpriv: string;
  readonly mount: string;
  readonly shell: string;
}

const SYSTEM_FOLDERS = ["/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin"];

/** Absolute path of an executable; system folders win over PATH, because other users can reach those. */
export function findProgram(name: string): string | null {
  const folders = [...SYSTEM_FOLDERS, ...(process.env.PATH ?? "").split(delimiter).filter(Boolean)];
  return folders.map((folder) => join(folder, name)).find(isExecutable) ?? null;
}

/** The names of those that are missing, or the paths of all. */
export function findPrograms():
  | { readonly programs: SandboxPrograms }
  | { readonly missing: readonly string[] } {
  const names = {
    bwrap: "bwrap",
    unshare: "unshare",
    nsenter: "nsenter",
    prlimit: "prlimit",
    setpriv: "setpriv",
    mount: "mount",
    shell: "sh",
  } as const satisfies Record<keyof SandboxPrograms, string>;
  const found = Object.entries(names).map(([key, name]) => [key, findProgram(name)] as const);
  const missing = found
    .filter(([, path]) => path === null)
    .map(([key]) => names[key as keyof SandboxPrograms]);
  if (missing.length > 0) return { missing };
  return { programs: Object.fromEntries(found) as unknown as SandboxPrograms };
}

/** The command that installs a Debian-style package on this machine, for people to run. */
export function installCommand(packageName: string): string {
  const prefix = process.getuid?.() === 0 ? "" : "sudo ";
  const managers = [
    ["/usr/bin/apt-get", `apt-get install -y ${packageName}`],
    ["/usr/bin/dnf", `dnf install -y ${packageName}`],
    ["/usr/bin/yum", `yum install -y ${packageName}`],
    ["/sbin/apk", `apk add ${packageName}`],
    ["/usr/bin/pacman", `pacman -S --noconfirm ${packageName}`],
    ["/usr/bin/zypper", `zypper install -y ${packageName}`],
  ] as const;
  const command = managers.find(([path]) => existsSync(path))?.[1];
  return command === undefined ? `Install the package ${packageName}` : `${prefix}${command}`;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
