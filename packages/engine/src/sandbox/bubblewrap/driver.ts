import { chmodSync, mkdirSync, mkdtempSync, statSync } from "node:fs";
import { join } from "node:path";
import { EngineError } from "../../error.ts";
import { type ControlGroupParents, findControlGroupParents, sweepControlGroups } from "../cgroup.ts";
import { copyTree } from "../copy-tree.ts";
import { ensureSandboxUser, type SandboxIdentity } from "../identity.ts";
import { removeTree } from "../remove-tree.ts";
import type { Sandbox, SandboxAvailability, SandboxBase, SandboxWorkspace } from "../sandbox.ts";
import { sweepScratch } from "../sweep-scratch.ts";
import { findPrograms, installCommand, type SandboxPrograms } from "./programs.ts";
import { type Layering, openStage, plainStage, type Stage, writeMinimalEtc } from "./stage.ts";
import { createWorkspace } from "./workspace.ts";

export interface BubblewrapOptions {
  /** Folder of this instance; scratch lives under `sandboxes` in it. */
  readonly home: string;
  /** Quota for what a workspace changes, in bytes. */
  readonly workspaceBytes?: number;
  /** Share of processors for one command, 1.5 for one and a half; no limit by default. */
  readonly processors?: number;
  /** How the private view is made; found out by trying when absent. */
  readonly layering?: Layering;
}

const DEFAULT_WORKSPACE_BYTES = 1024 ** 3;
const PROBE_SECONDS = 10;

/** What one process finds out once about its machine. */
interface Machine {
  readonly programs: SandboxPrograms;
  readonly identity: SandboxIdentity;
  readonly controlGroups: ControlGroupParents | null;
  readonly sandboxes: string;
  readonly mountPoint: string;
}

/** Foreign code in namespaces of its own, by bubblewrap; as root under a dedicated user. */
export function createBubblewrapSandbox(options: BubblewrapOptions): Sandbox {
  let machine: Machine | null = null;
  let availability: Promise<SandboxAvailability> | null = null;
  let layering: Layering | null = options.layering ?? null;
  let isVerified = false;

  function examine(): Machine {
    if (machine !== null) return machine;
    const found = findPrograms();
    if ("missing" in found) {
      throw new EngineError("sandbox_unavailable", `Missing programs: ${found.missing.join(", ")}`, {
        remedy: remedyForMissing(found.missing),
      });
    }
    const sandboxes = join(options.home, "sandboxes");
    mkdirSync(sandboxes, { recursive: true, mode: 0o711 });
    const controlGroups = findControlGroupParents();
    machine = {
      programs: found.programs,
      identity: ensureSandboxUser(),
      controlGroups,
      sandboxes,
      mountPoint: mountPoint(sandboxes),
    };
    sweepScratch(sandboxes);
    if (controlGroups !== null) sweepControlGroups(controlGroups);
    return machine;
  }

  async function prepare(base: SandboxBase): Promise<SandboxWorkspace> {
    const here = examine();
    if (!statSync(base.directory, { throwIfNoEntry: false })?.isDirectory()) {
      throw new EngineError("sandbox_failed", `There is no folder ${base.directory} to open`);
    }
    const scratch = mkdtempSync(join(here.sandboxes, `${process.pid}-`));
    try {
      const owned = statSync(base.directory).uid === here.identity.uid;
      const stage = await openBestStage(here, base.directory, owned, scratch);
      try {
        writeMinimalEtc(stage);
        return createWorkspace({
          programs: here.programs,
          identity: here.identity,
          stage,
          base: base.directory,
          controlGroups: here.controlGroups,
          processors: options.processors ?? null,
          scratch,
        });
      } catch (error) {
        await stage.close();
        throw error;
      }
    } catch (error) {
      await removeTree(scratch);
      throw error;
    }
  }

  /** Tries the ways from the best to the plainest, and keeps to the first one that this machine supports. */
  async function openBestStage(here: Machine, base: string, owned: boolean, scratch: string): Promise<Stage> {
    const ways: readonly Layering[] = layering === null ? ["memory", "disk", "copy"] : [layering];
    let failure: unknown = null;
    for (const way of ways) {
      try {
        const stage = await openStageBy(here, way, base, owned, scratch);
        layering = way;
        isVerified = true;
        return stage;
      } catch (error) {
        failure = error;
      }
    }
    throw failure;
  }

  async function openStageBy(
    here: Machine,
    way: Layering,
    base: string,
    owned: boolean,
    scratch: string,
  ): Promise<Stage> {
    const copy = join(scratch, "tree");
    // What another user owns could be read through an overlay but not changed.
    if (way === "copy" || !owned) await copyTree(base, copy, here.identity);
    const disk = join(scratch, "layer");
    mkdirSync(disk, { recursive: true });
    const request = {
      programs: here.programs,
      identity: here.identity,
      mountPoint: here.mountPoint,
      base: way === "copy" || !owned ? copy : base,
      layering: way,
      scratch: disk,
      bytes: options.workspaceBytes ?? DEFAULT_WORKSPACE_BYTES,
      verify: !isVerified,
    };
    try {
      return await openStage(request);
    } catch (error) {
      if (way !== "copy" || process.getuid?.() === 0) throw error;
      return plainStage(scratch);
    }
  }

  async function probe(): Promise<SandboxAvailability> {
    if (process.platform !== "linux") {
      return { available: false, reason: "bubblewrap needs Linux", remedy: "Use a Linux machine" };
    }
    let directory: string | null = null;
    try {
      const here = examine();
      directory = mkdtempSync(join(here.sandboxes, `${process.pid}-`));
      const workspace = await prepare({ directory });
      try {
        const result = await workspace.exec({ argv: ["/usr/bin/env"], limits: { seconds: PROBE_SECONDS } });
        if (result.exitCode !== 0)
          throw new EngineError("sandbox_failed", result.stderr.trim() || result.ended);
        return { available: true, detail: describe(here, layering) };
      } finally {
        await workspace.dispose();
      }
    } catch (error) {
      return unavailable(error);
    } finally {
      if (directory !== null) await removeTree(directory);
    }
  }

  return {
    name: "bubblewrap",
    confinesNetwork: true,
    check: () => {
      availability ??= probe();
      return availability;
    },
    owner: async () => examine().identity,
    prepare,
  };
}

/** A folder to mount over that the sandbox's user can reach. The mount is seen in private namespaces only. */
function mountPoint(sandboxes: string): string {
  const directory = process.getuid?.() === 0 ? "/run/bugstack-sandbox" : join(sandboxes, "stage");
  mkdirSync(directory, { recursive: true });
  if (process.getuid?.() === 0) chmodSync(directory, 0o755);
  return directory;
}

function describe(here: Machine, layering: Layering | null): string {
  const user = process.getuid?.() === 0 ? `uid ${here.identity.uid}` : "own user";
  const groups = here.controlGroups === null ? "rlimits" : `cgroups v${here.controlGroups.version}`;
  return `bubblewrap as ${user}, ${layering} layer, limits by ${groups}`;
}

function remedyForMissing(missing: readonly string[]): string {
  const packages = [...new Set(missing.map((name) => (name === "bwrap" ? "bubblewrap" : "util-linux")))];
  return installCommand(packages.join(" "));
}

/** Turns what the kernel or bubblewrap complained about into what a person has to do. */
function unavailable(error: unknown): SandboxAvailability {
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof EngineError && error.remedy !== null) {
    return { available: false, reason, remedy: error.remedy };
  }
  const sudo = process.getuid?.() === 0 ? "" : "sudo ";
  if (/Unknown option|Unexpected option/i.test(reason)) {
    return { available: false, reason, remedy: "Install bubblewrap 0.8.0 or newer" };
  }
  if (/uid map|user namespace|new namespace|unshare|No permissions|Operation not permitted/i.test(reason)) {
    return {
      available: false,
      reason,
      remedy: `Allow user namespaces: ${sudo}sysctl -w kernel.unprivileged_userns_clone=1 kernel.apparmor_restrict_unprivileged_userns=0 user.max_user_namespaces=15000 (names that this kernel lacks may be left out; in a container, start it with --security-opt seccomp=unconfined --cap-add SYS_ADMIN)`,
    };
  }
  return {
    available: false,
    reason,
    remedy: "Run `bugstack doctor` and read what it says about the sandbox",
  };
}
