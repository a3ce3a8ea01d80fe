import { pythonToolchain } from "./python/index.ts";
import type { Detection, ProjectTree, Toolchain } from "./toolchain.ts";

/** Every toolchain, in the order in which a tree is offered to them. */
export const toolchains: readonly Toolchain[] = [pythonToolchain];

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
  for (const toolchain of toolchains) {
    const detection = await toolchain.detect(tree, near);
    if (detection) return { toolchain, detection };
  }
  return null;
}
