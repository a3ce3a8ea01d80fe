import { type Target, targetOf, targetsIn } from "../../sandbox/network/allowed-hosts.ts";
import type { SandboxResult } from "../../sandbox/sandbox.ts";

/** Runs `node SCRIPT WORDS…` in a folder outside of the project, whose settings do not count then. */
type Run = (script: string, ...words: readonly string[]) => Promise<SandboxResult>;

/** The registry that npm uses on this machine, as it says itself; null where it does not. */
export async function npmRegistry(npm: string, run: Run): Promise<string | null> {
  return registryIn(await run(npm, "config", "get", "registry"));
}

/** The registry that this yarn of the first generation uses: its lock files name the place of every package. */
export async function yarnRegistry(yarn: string, run: Run): Promise<string | null> {
  return registryIn(await run(yarn, "config", "get", "registry", "--no-default-rc"));
}

const MOST_ASKED = 3;
const NAME = /^(?:@[\w.-]+\/)?[\w.-]+$/;

/** The places that the configured registries give for packages' files. `run` reaches these registries. */
export async function filePlaces(
  npm: string,
  dependencies: Readonly<Record<string, string>>,
  run: Run,
): Promise<readonly Target[]> {
  const found: Target[] = [];
  const scopes = new Set<string>();
  // One of each scope: scopes may have registries of their own.
  for (const name of Object.keys(dependencies).filter((text) => NAME.test(text))) {
    const scope = name.startsWith("@") ? (name.split("/")[0] ?? "") : "";
    if (scopes.has(scope) || scopes.size >= MOST_ASKED) continue;
    scopes.add(scope);
    const result = await run(npm, "view", name, "dist.tarball", "--json");
    if (result.exitCode === 0) found.push(...targetsIn(result.stdout));
  }
  return found;
}

function registryIn(result: SandboxResult): string | null {
  const text = result.stdout.trim();
  return result.exitCode === 0 && targetOf(text) !== null ? text : null;
}
