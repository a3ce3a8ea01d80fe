import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A part of the system that bugstack needs, by the name of what it gives. */
export type SystemPart = "bubblewrap" | "git" | "python" | "util-linux";

export interface PackageManager {
  readonly name: string;
  /** Commands to run in order, as root. */
  install(parts: readonly SystemPart[]): readonly (readonly [string, ...string[]])[];
}

const PACKAGES: Readonly<Record<string, Readonly<Record<SystemPart, readonly string[]>>>> = {
  "apt-get": {
    bubblewrap: ["bubblewrap"],
    git: ["git"],
    python: ["python3", "python3-venv"],
    "util-linux": ["util-linux"],
  },
  dnf: { bubblewrap: ["bubblewrap"], git: ["git"], python: ["python3"], "util-linux": ["util-linux"] },
  apk: {
    bubblewrap: ["bubblewrap"],
    git: ["git"],
    python: ["python3"],
    "util-linux": ["util-linux", "setpriv"],
  },
  pacman: { bubblewrap: ["bubblewrap"], git: ["git"], python: ["python"], "util-linux": ["util-linux"] },
  zypper: { bubblewrap: ["bubblewrap"], git: ["git"], python: ["python3"], "util-linux": ["util-linux"] },
};

/** The package manager of this machine, null when none that we know is installed. */
export async function findPackageManager(): Promise<PackageManager | null> {
  for (const name of Object.keys(PACKAGES)) {
    if (await works(name, ["--version"])) return packageManager(name);
  }
  return null;
}

export function packageManager(name: string): PackageManager | null {
  const names = Object.hasOwn(PACKAGES, name) ? PACKAGES[name] : undefined;
  if (!names) return null;
  return {
    name,
    install(parts) {
      const packages = [...new Set(parts.flatMap((part) => names[part]))];
      if (name === "apt-get") {
        return [
          ["apt-get", "update", "-q"],
          ["apt-get", "install", "-y", "-q", "--no-install-recommends", ...packages],
        ];
      }
      if (name === "apk") return [["apk", "add", "--no-cache", ...packages]];
      if (name === "pacman") return [["pacman", "-S", "--noconfirm", "--needed", ...packages]];
      if (name === "zypper") return [["zypper", "--non-interactive", "install", ...packages]];
      return [[name, "install", "-y", ...packages]];
    },
  };
}

/** How commands become root's here: directly, through sudo without a password, or not at all. */
export async function rootPrefix(): Promise<readonly string[] | null> {
  if (process.getuid?.() === 0) return [];
  return (await works("sudo", ["-n", "true"])) ? ["sudo", "-n"] : null;
}

async function works(command: string, args: readonly string[]): Promise<boolean> {
  try {
    await run(command, [...args], { timeout: 10_000 });
    return true;
  } catch {
    return false;
  }
}
