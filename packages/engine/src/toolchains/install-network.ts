import { EngineError } from "../error.ts";
import { allowedHosts, type Target } from "../sandbox/network/allowed-hosts.ts";
import { createForwardProxy, type Refusal } from "../sandbox/network/forward-proxy.ts";
import { HOSTS_SETTING, type RegistrySettings } from "../sandbox/network/registry-settings.ts";
import type { ProxiedNetwork } from "../sandbox/sandbox.ts";
import type { PrepareContext } from "./toolchain.ts";

/** The network of one installation: a filtering proxy of ours, and behind it the package registries alone. */
export interface InstallNetwork extends ProxiedNetwork {
  /** Allows what a package manager itself reported, before any foreign code ran; not in private networks. */
  allow(targets: Iterable<Target>): void;
  refusals(): readonly Refusal[];
  close(): void;
}

/** Opens it for the hosts that the operator's settings name. Says so where the sandbox cannot hold programs to it. */
export function openInstallNetwork(
  settings: RegistrySettings,
  { sandbox, onProgress }: Pick<PrepareContext, "sandbox" | "onProgress">,
): InstallNetwork {
  if (!sandbox.confinesNetwork) {
    onProgress?.("Without a sandbox the network is not held: scripts of packages can reach everything");
  }
  const allowed = allowedHosts(settings.hosts.map((host) => ({ ...host, configured: true })));
  const proxy = createForwardProxy({ allowed, upstream: settings.upstream });
  return {
    accept: proxy.accept,
    allow(targets) {
      for (const target of targets) allowed.add({ ...target, configured: false });
    },
    refusals: proxy.refusals,
    close: proxy.close,
  };
}

const MOST_NAMED = 3;

/** Why an installation failed, when its output shows that it failed over a refusal; else null. */
export function refusalFailure(refusals: readonly Refusal[], output: string): EngineError | null {
  const blamed = refusals.filter(({ host }) => output.includes(host));
  const [first] = blamed;
  if (first === undefined) return null;
  const others = blamed.slice(1, MOST_NAMED).map(({ host }) => host);
  const also = others.length > 0 ? ` (as well as ${others.join(", ")})` : "";
  return new EngineError(
    "environment_failed",
    `The dependencies could not be installed: ${first.why}${also}`,
    {
      remedy: `If the installation may reach it, name it in ${HOSTS_SETTING}; else take the dependency from a registry, or prepare an environment that already has it.`,
      cause: new Error(output.trim().slice(-LONGEST_TAIL)),
    },
  );
}

const LONGEST_TAIL = 600;
