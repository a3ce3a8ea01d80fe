import { nodeToolchain } from "./node/index.ts";
import { pythonToolchain } from "./python/index.ts";
import type { Detection, ProjectTree, Toolchain } from "./toolchain.ts";

/** Every toolchain, in the order in which a tree is offered to them. */
export const toolchains: readonly Toolchain[] = [pythonToolchain, nodeToolchain];

export interface DetectedProject {
  readonly toolchain: Toolchain;
  readonly detection: Detection;
}

/**
 * The toolchain for a tree and what it found there; null for a tree in a language that none knows. `near` are paths of
 * the tree that the work is about: they decide between the languages and the projects of one repository.
 */
export async function toolchainFor(
  tree: ProjectTree,
  near: readonly string[] = [],
): Promise<DetectedProject | null> {
  const found: DetectedProject[] = [];
  for (const toolchain of toolchains) {
    const detection = await toolchain.detect(tree, near);
    if (detection) found.push({ toolchain, detection });
  }
  return found.sort((left, right) => rank(right, near) - rank(left, near))[0] ?? null;
}

const ENDINGS = { python: /\.pyi?$/, node: /\.(?:[cm]?[jt]sx?|vue|svelte)$/ } as const;

/** What the work is about decides; else a project with tests, and a declared one, before one that only has sources. */
function rank({ toolchain, detection }: DetectedProject, near: readonly string[]): number {
  const about = near.some((path) => ENDINGS[toolchain.id].test(path)) ? 8 : 0;
  const tested = detection.testFramework === null ? 0 : 2;
  return about + tested + (detection.manifests.length > 0 ? 1 : 0) - (detection.root === "" ? 0 : 0.5);
}
