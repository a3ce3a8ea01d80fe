import { mkdirSync, mkdtempSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EngineError } from "../../error.ts";
import { copyTree } from "../copy-tree.ts";
import { ensureSandboxUser, type SandboxIdentity } from "../identity.ts";
import { minimalEtc } from "../inner-system.ts";
import { removeTree } from "../remove-tree.ts";
import type { Sandbox, SandboxAvailability, SandboxBase, SandboxWorkspace } from "../sandbox.ts";
import { sweepScratch } from "../sweep-scratch.ts";
import { treeSize } from "../tree-size.ts";
import { type ContainerEngine, findEngine } from "./engine.ts";
import { ensureImage, type SandboxImage } from "./image.ts";
import { ownLabels, sweepContainers } from "./leftovers.ts";
import { seccompProfile } from "./seccomp-profile.ts";
import { createContainerWorkspace } from "./workspace.ts";

export interface ContainerOptions {
  /** Folder of this instance; scratch lives under `sandboxes` in it. */
  readonly home: string;
  /** Quota for what a workspace adds to its tree, in bytes. Watched while commands run, not enforced by the kernel. */
  readonly workspaceBytes?: number;
  /** Share of processors for one command, 1.5 for one and a half; no limit by default. */
  readonly processors?: number;
  /** Image with the programs that projects need; by default this machine's own system is shown in an empty one. */
  readonly image?: string | null;
}

const DEFAULT_WORKSPACE_BYTES = 1024 ** 3;
const PROBE_SECONDS = 20;

/** What one process finds out once about its engine. */
interface Machine {
  readonly engine: ContainerEngine;
  readonly image: SandboxImage;
  readonly identity: SandboxIdentity;
  readonly sandboxes: string;
  readonly seccomp: string;
}

/** Foreign code in containers of Docker or Podman: one for each command. */
export function createContainerSandbox(options: ContainerOptions): Sandbox {
  let machine: Promise<Machine> | null = null;
  let availability: Promise<SandboxAvailability> | null = null;

  async function examine(): Promise<Machine> {
    const engine = await findEngine();
    const image = await ensureImage(engine, options.image ?? null);
    const sandboxes = join(options.home, "sandboxes");
    mkdirSync(sandboxes, { recursive: true, mode: 0o711 });
    sweepScratch(sandboxes);
    await sweepContainers(engine, options.home);
    return {
      engine,
      image,
      identity: ensureSandboxUser(),
      sandboxes,
      seccomp: seccompFor(engine, sandboxes),
    };
  }
  function known(): Promise<Machine> {
    machine ??= examine().catch((error) => {
      // An engine that is started later is found then.
      machine = null;
      throw error;
    });
    return machine;
  }

  async function prepare({ directory }: SandboxBase): Promise<SandboxWorkspace> {
    const { engine, image, identity, sandboxes, seccomp } = await known();
    if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) {
      throw new EngineError("sandbox_failed", `There is no folder ${directory} to open`);
    }
    const scratch = mkdtempSync(join(sandboxes, `${process.pid}-`));
    try {
      await copyTree(directory, join(scratch, "tree"), identity);
      const bytes = await treeSize(directory, Number.POSITIVE_INFINITY);
      return createContainerWorkspace({
        engine,
        image,
        identity,
        scratch,
        seccomp,
        base: directory,
        etc: writeEtc(scratch, identity),
        treeBytes: bytes + (options.workspaceBytes ?? DEFAULT_WORKSPACE_BYTES),
        processors: options.processors ?? null,
        user: userInside(engine, identity),
        labels: ownLabels(options.home),
      });
    } catch (cause) {
      await removeTree(scratch);
      if (cause instanceof EngineError) throw cause;
      throw new EngineError("sandbox_failed", `Could not copy ${directory}`, { cause });
    }
  }

  async function probe(): Promise<SandboxAvailability> {
    let directory: string | null = null;
    try {
      const { engine, image, sandboxes } = await known();
      directory = mkdtempSync(join(sandboxes, `${process.pid}-`));
      const workspace = await prepare({ directory });
      try {
        const argv = ["/bin/sh", "-c", "exit 0"] as const;
        const result = await workspace.exec({ argv, limits: { seconds: PROBE_SECONDS } });
        if (result.exitCode !== 0) {
          throw new EngineError(
            "sandbox_failed",
            result.stderr.trim() || `a command ended by ${result.ended}`,
          );
        }
      } finally {
        await workspace.dispose();
      }
      return { available: true, detail: describe(engine, image) };
    } catch (error) {
      return unavailable(error);
    } finally {
      if (directory !== null) await removeTree(directory);
    }
  }

  return {
    name: "docker",
    confinesNetwork: true,
    check: () => {
      availability ??= probe().then((found) => {
        if (!found.available) availability = null;
        return found;
      });
      return availability;
    },
    owner: async () => (await known()).identity,
    prepare,
  };
}

/** Docker takes the profile itself, Podman the path of a file. */
function seccompFor({ kind }: ContainerEngine, sandboxes: string): string {
  if (kind === "docker") return seccompProfile();
  const path = join(sandboxes, "seccomp.json");
  writeFileSync(path, seccompProfile(), { mode: 0o644 });
  return path;
}

/** What is root inside a rootless Docker is the engine's own user outside, to whom the trees belong. */
function userInside({ kind, rootless }: ContainerEngine, { uid, gid }: SandboxIdentity): string {
  return kind === "docker" && rootless ? "0:0" : `${uid}:${gid}`;
}

function writeEtc(scratch: string, { uid, gid }: SandboxIdentity): ReadonlyMap<string, string> {
  const folder = join(scratch, "etc");
  mkdirSync(folder, { mode: 0o755 });
  return new Map(
    Object.entries(minimalEtc(uid, gid)).map(([name, text]) => {
      writeFileSync(join(folder, name), text, { mode: 0o644 });
      return [name, join(folder, name)];
    }),
  );
}

function describe({ kind, version, rootless }: ContainerEngine, image: SandboxImage): string {
  const system = image.isHost ? "this machine's system, shown read-only" : `the image ${image.name}`;
  return `${kind} ${version}${rootless ? ", rootless" : ""}, with ${system}`;
}

function unavailable(error: unknown): SandboxAvailability {
  const reason = error instanceof Error ? error.message : String(error);
  const remedy =
    error instanceof EngineError && error.remedy !== null
      ? error.remedy
      : "Check that the engine can run containers (`docker run`)";
  return { available: false, reason, remedy };
}
