import type { ContainerCreateOptions, MountSettings } from "dockerode";
import {
  checkedTarget,
  DEFAULT_ENVIRONMENT,
  HOME_PATH,
  innerDirectory,
  systemFiles,
  systemFolders,
  TREE_PATH,
} from "../inner-system.ts";
import type { ReadOnlyMount, SandboxLimits } from "../sandbox.ts";
import type { ContainerEngine } from "./engine.ts";
import type { SandboxImage } from "./image.ts";

export interface ContainerRequest {
  readonly engine: ContainerEngine;
  readonly image: SandboxImage;
  readonly argv: readonly string[];
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Absolute path on the host of the workspace's tree. */
  readonly tree: string;
  /** Folder on the host with the few files of /etc, by name. */
  readonly etc: ReadonlyMap<string, string>;
  readonly mounts: readonly ReadOnlyMount[];
  readonly output: ReadOnlyMount | null;
  /** Whether the command speaks with package registries, for which it needs the host's certificates. */
  readonly hasProxy: boolean;
  readonly limits: SandboxLimits;
  /** Processes and threads, ours that stand before the command included. */
  readonly processes: number;
  readonly processors: number | null;
  /** User and group inside, `uid:gid`. */
  readonly user: string;
  /** As the engine takes it: the profile itself, or the path of a file with it. */
  readonly seccomp: string;
  readonly labels: Readonly<Record<string, string>>;
}

const MOST_OPEN_FILES = 4096;
const NANO = 1e9;
/** Of one user, in all containers together: what holds a container is its own limit, this one is only to be ample. */
const MOST_PROCESSES = 16_384;

/**
 * A command must not be process 1, which its own signals cannot end. A shell in its place waits for all that is left to it,
 * and needs nothing that the engine's own init program would: that one would be hidden by the machine's system.
 */
const FIRST_PROCESS = ["/bin/sh", "-c", '"$@"; exit $?', "first"];

/** One command as a container: no network, no capabilities, nothing writable but the tree and private folders in memory. */
export function containerOptions(request: ContainerRequest): ContainerCreateOptions {
  const { engine, limits, user } = request;
  // Open to all inside, who are one user: not every engine can give such a folder away.
  const privateFolder = `rw,nosuid,nodev,exec,size=${limits.diskBytes},mode=1777`;
  const ulimit = (Name: string, value: number) => ({ Name, Soft: value, Hard: value });
  return {
    Image: request.image.id,
    Entrypoint: [],
    Cmd: [...FIRST_PROCESS, ...request.argv],
    WorkingDir: innerDirectory(request.directory),
    Env: Object.entries({ ...DEFAULT_ENVIRONMENT, ...request.environment }).map(
      ([name, value]) => `${name}=${value}`,
    ),
    User: user,
    Hostname: "sandbox",
    Tty: false,
    OpenStdin: true,
    StdinOnce: true,
    AttachStdin: true,
    AttachStdout: true,
    AttachStderr: true,
    NetworkDisabled: true,
    Labels: { ...request.labels },
    HostConfig: {
      NetworkMode: "none",
      ReadonlyRootfs: true,
      Privileged: false,
      CapDrop: ["ALL"],
      SecurityOpt: ["no-new-privileges", `seccomp=${request.seccomp}`],
      IpcMode: "private",
      ...(engine.kind === "podman" && engine.rootless ? { UsernsMode: "keep-id" } : {}),
      PidsLimit: request.processes,
      Memory: limits.memoryBytes,
      MemorySwap: limits.memoryBytes,
      ...(request.processors === null ? {} : { NanoCpus: Math.round(request.processors * NANO) }),
      Ulimits: [
        ulimit("nofile", MOST_OPEN_FILES),
        ulimit("core", 0),
        ulimit("fsize", limits.diskBytes),
        // Podman would otherwise ask for more than an engine in a container itself may have.
        ...(engine.kind === "podman" ? [ulimit("nproc", MOST_PROCESSES)] : []),
      ],
      ShmSize: limits.diskBytes,
      Tmpfs: {
        "/tmp": privateFolder,
        [HOME_PATH]: privateFolder,
        // Of the machine's devices and drivers a command needs nothing.
        ...(request.image.isHost ? { "/sys": "ro,size=4096,mode=0555" } : {}),
      },
      Mounts: mountsOf(request),
      // Kept nowhere: what a command says is read while it runs.
      LogConfig: { Type: "none", Config: {} },
      RestartPolicy: { Name: "no" },
    },
  };
}

function mountsOf({ image, tree, etc, mounts, output, hasProxy }: ContainerRequest): MountSettings[] {
  const system = image.isHost
    ? [
        ...systemFolders().folders.map((path) => ({ source: path, target: path })),
        ...systemFiles(hasProxy),
        ...[...etc].map(([name, source]) => ({ source, target: `/etc/${name}` })),
      ]
    : [];
  return [
    ...system.map(readOnly),
    writable({ source: tree, target: TREE_PATH }),
    ...mounts.map(({ source, target }) => readOnly({ source, target: checkedTarget(target) })),
    ...(output === null ? [] : [writable({ source: output.source, target: checkedTarget(output.target) })]),
  ];
}

function readOnly({ source, target }: ReadOnlyMount): MountSettings {
  return {
    Type: "bind",
    Source: source,
    Target: target,
    ReadOnly: true,
    // What else is mounted below would stay writable.
    BindOptions: { Propagation: "rprivate", NonRecursive: true },
  } as MountSettings;
}

function writable({ source, target }: ReadOnlyMount): MountSettings {
  return { Type: "bind", Source: source, Target: target, ReadOnly: false };
}
