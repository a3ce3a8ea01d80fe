import type { Detection } from "../toolchain.ts";
import { joinPath, type TreeFiles } from "../tree-files.ts";
import type { Interpreter } from "./interpreter.ts";
import type { ProjectManifests } from "./manifests/project-manifests.ts";
import { parseToml, tableAt } from "./manifests/pyproject.ts";
import { satisfiesSpecifiers } from "./packaging/specifier.ts";

export interface BuildRequest {
  readonly detection: Detection;
  readonly manifests: ProjectManifests;
  /** Requirements that the environment must satisfy. */
  readonly needed: readonly string[];
  readonly interpreter: Interpreter;
}

/** One call of the installer, as arguments of `pip install`. */
export interface InstallStep {
  readonly arguments: readonly string[];
  /** The environment is of use even when this step fails. */
  readonly optional: boolean;
}

export interface InstallPlan {
  readonly steps: readonly InstallStep[];
  /** Files to write into the private view of the tree first. */
  readonly files: ReadonlyMap<string, string>;
}

const REQUIREMENTS_NAME = ".bugstack-requirements.txt";
const CONSTRAINTS_NAME = ".bugstack-constraints.txt";
/** Code that asks for the project's own metadata or entry points works only when it is installed. */
const ASKS_FOR_METADATA = /\b(?:importlib[._]metadata|pkg_resources)\b/;

/** How pip is to install what the project declares. Paths are relative to the project's folder, where pip is started. */
export async function planInstall(
  files: TreeFiles,
  { detection, manifests, needed, interpreter }: BuildRequest,
): Promise<InstallPlan> {
  const { declared, requirementsFiles } = manifests;
  const inner = (path: string): string =>
    detection.root === "" ? path : path.slice(detection.root.length + 1);
  const written = new Map<string, string>();
  const limits: string[] = [];
  if (declared.pins.length > 0) {
    written.set(joinPath(detection.root, CONSTRAINTS_NAME), `${declared.pins.join("\n")}\n`);
    limits.push("-c", CONSTRAINTS_NAME);
  }
  written.set(joinPath(detection.root, REQUIREMENTS_NAME), `${needed.join("\n")}\n`);
  const steps: InstallStep[] = [];
  const hashed: string[] = [];
  const plain: string[] = [];
  for (const path of requirementsFiles) {
    const text = (await files.read(path)) ?? "";
    (/--hash[=\s]/.test(text) ? hashed : plain).push(inner(path));
  }
  // pip refuses to mix requirements with and without hashes in one call.
  for (const path of hashed) steps.push({ arguments: ["-r", path], optional: false });
  const hasMore = needed.length > 0 || plain.length > 0;
  if (hasMore) {
    const lists = plain.flatMap((path) => ["-r", path]);
    steps.push({ arguments: [...limits, ...lists, "-r", REQUIREMENTS_NAME], optional: false });
  }
  if (declared.dynamic && declared.installable) {
    steps.push({ arguments: [...limits, ownTarget(await extrasOf(files, detection.root))], optional: false });
  } else if (declared.installable && (await needsOwnMetadata(files, detection.root))) {
    steps.push({ arguments: ["--no-deps", "."], optional: true });
  }
  // Before 3.12 every environment had setuptools, and much code takes its pkg_resources for granted.
  if (!satisfiesSpecifiers(interpreter.version, [{ operator: ">=", version: "3.12" }])) {
    steps.push({ arguments: ["setuptools<81"], optional: true });
  }
  return { steps, files: written };
}

function ownTarget(extras: readonly string[]): string {
  return extras.length > 0 ? `.[${extras.join(",")}]` : ".";
}

/** Extras for tests that the project's metadata names. */
async function extrasOf(files: TreeFiles, root: string): Promise<readonly string[]> {
  const document = parseToml((await files.read(joinPath(root, "pyproject.toml"))) ?? "") ?? {};
  const names = Object.keys(tableAt(document, "project", "optional-dependencies"));
  return names.filter((name) => /^(tests?|testing|dev)$/i.test(name));
}

async function needsOwnMetadata(files: TreeFiles, root: string): Promise<boolean> {
  const document = parseToml((await files.read(joinPath(root, "pyproject.toml"))) ?? "") ?? {};
  const project = tableAt(document, "project");
  const poetry = tableAt(document, "tool", "poetry");
  if ("entry-points" in project || "scripts" in project || "plugins" in poetry || "scripts" in poetry)
    return true;
  const sources = (await files.walk(root, 4)).filter((path) => path.endsWith(".py")).slice(0, 500);
  for (const path of sources) if (ASKS_FOR_METADATA.test((await files.read(path)) ?? "")) return true;
  return false;
}
