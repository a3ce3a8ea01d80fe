import { joinPath, type TreeFiles } from "../tree-files.ts";
import type { ProjectLayout } from "./project-layout.ts";

/** How a project's dependencies are installed. */
export interface PackageManager {
  readonly name: "npm" | "pnpm" | "yarn";
  /** Version to fetch when it does not come with the project; null for npm, which comes with Node. */
  readonly version: string | null;
  /** Script of the manager that the repository carries (`.yarn/releases`), relative to the tree. */
  readonly carried: string | null;
  readonly arguments: readonly string[];
}

const YARN_CLASSIC = "1.22.22";

/** By `packageManager`, else by the lock file. */
export async function choosePackageManager(files: TreeFiles, layout: ProjectLayout): Promise<PackageManager> {
  const { installRoot, installManifest } = layout;
  const has = (name: string): Promise<boolean> => files.exists(joinPath(installRoot, name));
  const [, named, version = null] =
    /^(npm|pnpm|yarn)@(\d+\.\d+\.\d+)/.exec(installManifest.packageManager ?? "") ?? [];
  if (named === "pnpm" || (!named && ((await has("pnpm-lock.yaml")) || (await has("pnpm-workspace.yaml"))))) {
    return pnpm(version ?? (await pnpmVersion(files, installRoot)), await has("pnpm-lock.yaml"));
  }
  if (named === "yarn" || (!named && (await has("yarn.lock")))) {
    return yarn(files, installRoot, version, await has("yarn.lock"));
  }
  const locked = (await has("package-lock.json")) || (await has("npm-shrinkwrap.json"));
  return {
    name: "npm",
    version: null,
    carried: null,
    arguments: [
      locked ? "ci" : "install",
      "--no-audit",
      "--no-fund",
      "--no-update-notifier",
      "--include=dev",
    ],
  };
}

/** The same without running any package's scripts: for when one of them fails. */
export function withoutScripts(manager: PackageManager): PackageManager {
  const isBerry = manager.name === "yarn" && !manager.arguments.includes("--non-interactive");
  const option = isBerry ? "--mode=skip-build" : "--ignore-scripts";
  return { ...manager, arguments: [...manager.arguments, option] };
}

function pnpm(version: string, locked: boolean): PackageManager {
  const frozen = locked ? ["--frozen-lockfile"] : ["--no-frozen-lockfile"];
  return {
    name: "pnpm",
    version,
    carried: null,
    arguments: ["install", ...frozen, "--prod=false", "--package-import-method=copy"],
  };
}

/** The lock file's format tells the oldest pnpm that reads it. */
async function pnpmVersion(files: TreeFiles, installRoot: string): Promise<string> {
  const text = (await files.read(joinPath(installRoot, "pnpm-lock.yaml"))) ?? "";
  const format = Number(/^lockfileVersion:\s*['"]?(\d+)/m.exec(text)?.[1] ?? 9);
  return format >= 9 ? "10" : format >= 6 ? "8" : "7";
}

async function yarn(
  files: TreeFiles,
  installRoot: string,
  version: string | null,
  locked: boolean,
): Promise<PackageManager> {
  const settings = (await files.read(joinPath(installRoot, ".yarnrc.yml"))) ?? "";
  const path = /^yarnPath:\s*["']?([\w./@-]+\.c?js)["']?\s*$/m.exec(settings)?.[1];
  const inner = path === undefined ? null : joinPath(installRoot, path);
  const carried = inner !== null && (await files.exists(inner)) ? inner : null;
  const lock = (await files.read(joinPath(installRoot, "yarn.lock"))) ?? "";
  const isClassic = /# yarn lockfile v1/.test(lock) || (version?.startsWith("1.") ?? false);
  if (isClassic) {
    const frozen = locked ? ["--frozen-lockfile"] : [];
    return {
      name: "yarn",
      version: version?.startsWith("1.") ? version : YARN_CLASSIC,
      carried,
      arguments: ["install", ...frozen, "--non-interactive", "--production=false", "--no-progress"],
    };
  }
  return {
    name: "yarn",
    version: version ?? "4",
    carried,
    arguments: ["install", locked ? "--immutable" : "--no-immutable"],
  };
}
