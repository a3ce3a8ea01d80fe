import { type ChildProcess, spawn } from "node:child_process";
import { lchownSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EngineError } from "../../error.ts";
import type { SandboxIdentity } from "../identity.ts";
import { minimalEtc } from "../inner-system.ts";
import { INNER_ID } from "./profile.ts";
import type { SandboxPrograms } from "./programs.ts";

/**
 * Where a workspace's tree is put together: a private mount namespace, held open by one small process. It holds the
 * candidate's overlay and, as root, everything that the sandbox's user could not reach by itself. The
 * holder reads from a pipe of ours: when we die, by whatever signal, it ends, and the namespace with all
 * its mounts is gone.
 */
export interface Stage {
  /** The stage as processes inside the namespace see it: `tree`, `etc` and `mounts` lie below. */
  readonly directory: string;
  /** The same folder as this process sees it. */
  readonly hostDirectory: string;
  /** Holds what differs from the base, as this process sees it; null when the tree is a plain copy. */
  upper(): string | null;
  /** Puts an untouched view over the tree, also where a sandbox runs on it; false where that is not possible. */
  renew(): Promise<boolean>;
  /** Says that a sandbox shows the view that is on top now: it stays, and can only be covered, until it is released. */
  pin(): () => void;
  /** Runs a program in the namespace: put in front of its argv. */
  readonly enter: readonly string[];
  close(): Promise<void>;
}

/**
 * How the private view is made: an overlay that writes to memory, to disk, or a copy of the tree.
 * Memory first: it is fastest, has an exact quota, and leaves nothing behind.
 */
export type Layering = "memory" | "disk" | "copy";

export interface StageRequest {
  readonly programs: SandboxPrograms;
  readonly identity: SandboxIdentity;
  /** An existing folder to mount over, in the private namespace only. */
  readonly mountPoint: string;
  /** Sealed tree, owned by `identity`. With `copy` a tree that the caller made for this workspace alone. */
  readonly base: string;
  readonly layering: Layering;
  /** Folder on disk for the writable layer, where it is not in memory. */
  readonly scratch: string;
  /** Quota of a layer in memory. */
  readonly bytes: number;
  /** Whether to try first that folders can be removed and made again: some kernels mount what then fails at that. */
  readonly verify: boolean;
}

interface Layer {
  readonly number: number;
  /** Running sandboxes that were started on it. */
  pins: number;
}

const READY = "ready\n";
const RENEW_TIMEOUT_MS = 10_000;
const START_TIMEOUT_MS = 10_000;
/** Enough for any honest change, too few to eat the machine's memory with empty files. */
const MOST_FILES = 200_000;

/**
 * Arguments: stage, base, layering, scratch, bytes, owner, overlay options, whether to verify. A line on the input asks
 * for a fresh layer by number, in place of those on top that are named behind it. It is mounted over the tree, and as
 * the tree is shared, the mount is passed on to every sandbox that shows it.
 */
const HOLDER = `set -e
umask 022
stage=$1 base=$2 layering=$3 scratch=$4 bytes=$5 owner=$6 options=$7 verify=$8
mount -n -t tmpfs -o "size=$bytes,nr_inodes=${MOST_FILES},mode=0755,nosuid,nodev" tmpfs "$stage"
mkdir "$stage/base" "$stage/tree" "$stage/etc" "$stage/mounts" "$stage/layer"
if [ "$layering" = copy ]; then
  mount -n --bind "$base" "$stage/tree"
else
  mount -n --bind "$base" "$stage/base"
  if [ "$layering" = disk ]; then mount -n --bind "$scratch" "$stage/layer"; fi
  if [ "$verify" = true ]; then
    mkdir -p "$stage/probe/lower/folder" "$stage/probe/tree" "$stage/layer/probe/upper" "$stage/layer/probe/work"
    mount -n -t overlay -o "lowerdir=$stage/probe/lower,upperdir=$stage/layer/probe/upper,workdir=$stage/layer/probe/work,$options" overlay "$stage/probe/tree"
    rmdir "$stage/probe/tree/folder"
    mkdir "$stage/probe/tree/folder"
    umount "$stage/probe/tree"
  fi
  mkdir "$stage/layer/0" "$stage/layer/0/upper" "$stage/layer/0/work"
  chown "$owner" "$stage/layer/0/upper"
  mount -n -t overlay -o "lowerdir=$stage/base,upperdir=$stage/layer/0/upper,workdir=$stage/layer/0/work,$options" overlay "$stage/tree"
fi
mount -n --make-shared "$stage/tree"
renew() {
  layer=$stage/layer/$1
  mkdir "$layer" "$layer/upper" "$layer/work" && chown "$owner" "$layer/upper" || return 1
  shift
  for old; do umount -n -l "$stage/tree" || return 1; done
  mount -n -t overlay -o "lowerdir=$stage/base,upperdir=$layer/upper,workdir=$layer/work,nosuid,nodev,$options" overlay "$stage/tree" || return 1
  for old; do rm -rf "$stage/layer/$old"; done
}
echo ready
while read -r number covered; do
  if renew "$number" $covered; then echo "done $number"; else echo "failed $number"; fi
done
`;

/** Opens a stage. @throws EngineError `sandbox_failed` when the kernel refuses one of the mounts. */
export async function openStage(request: StageRequest): Promise<Stage> {
  const { programs, identity, mountPoint } = request;
  const privileged = process.getuid?.() === 0;
  const unshare = privileged
    ? [programs.unshare, "--mount", "--propagation", "private"]
    : [programs.unshare, "--user", "--map-root-user", "--mount", "--propagation", "private"];
  // With `userxattr` the kernel turns redirects and metacopy off by itself, and refuses to be told so.
  const overlayOptions = privileged ? "redirect_dir=off,index=off,metacopy=off" : "index=off,userxattr";
  const holder = spawn(
    unshare[0] as string,
    [
      ...unshare.slice(1),
      ...[
        programs.shell,
        "-c",
        HOLDER,
        "holder",
        mountPoint,
        request.base,
        request.layering,
        request.scratch,
      ],
      ...[
        String(request.bytes),
        privileged ? `${identity.uid}:${identity.gid}` : "0:0",
        overlayOptions,
        String(request.verify),
      ],
    ],
    {
      env: { PATH: "/usr/sbin:/usr/bin:/sbin:/bin", LC_ALL: "C" },
      stdio: ["pipe", "pipe", "pipe"],
      detached: true,
      cwd: "/",
    },
  );
  await untilReady(holder);
  holder.unref();
  const layers: Layer[] = [{ number: 0, pins: 0 }];
  let sequence = 0;
  const top = () => layers.at(-1) as Layer;
  const pid = holder.pid as number;
  const hostDirectory = `/proc/${pid}/root${mountPoint}`;
  const namespaces = privileged
    ? [`--mount=/proc/${pid}/ns/mnt`]
    : [`--user=/proc/${pid}/ns/user`, `--mount=/proc/${pid}/ns/mnt`, "--preserve-credentials"];
  return {
    directory: mountPoint,
    hostDirectory,
    upper: () => (request.layering === "copy" ? null : join(hostDirectory, `layer/${top().number}/upper`)),
    async renew() {
      if (request.layering === "copy") return false;
      const floor = layers.findLastIndex(({ number, pins }) => number === 0 || pins > 0);
      const covered = layers.splice(floor + 1);
      sequence += 1;
      layers.push({ number: sequence, pins: 0 });
      return askHolder(holder, sequence, covered.map(({ number }) => number).toReversed());
    },
    pin() {
      const pinned = top();
      pinned.pins += 1;
      return () => {
        pinned.pins -= 1;
      };
    },
    enter: [programs.nsenter, ...namespaces, "--"],
    close: () => endHolder(holder),
  };
}

/** A stage without any namespace, for ordinary users who may not create one by themselves: plain folders. */
export function plainStage(scratch: string): Stage {
  for (const name of ["etc", "mounts"]) mkdirSync(join(scratch, name), { recursive: true });
  return {
    directory: scratch,
    hostDirectory: scratch,
    upper: () => null,
    renew: async () => false,
    pin: () => () => {},
    enter: [],
    close: async () => {},
  };
}

/** Asks for a fresh layer. After a failure the tree is in an unknown state, and the workspace is of no more use. */
function askHolder(holder: ChildProcess, number: number, covered: readonly number[]): Promise<boolean> {
  return new Promise((resolve) => {
    let output = "";
    const timer = setTimeout(() => settle(false), RENEW_TIMEOUT_MS);
    function settle(renewed: boolean): void {
      clearTimeout(timer);
      holder.stdout?.off("data", read);
      holder.off("close", fail);
      unref(holder.stdout);
      resolve(renewed);
    }
    function read(chunk: Uint8Array): void {
      output += chunk.toString();
      if (output.endsWith("\n")) settle(output === `done ${number}\n`);
    }
    const fail = () => settle(false);
    ref(holder.stdout);
    holder.stdout?.on("data", read);
    holder.once("close", fail);
    if (holder.exitCode !== null || holder.signalCode !== null) settle(false);
    else holder.stdin?.write(`${[number, ...covered].join(" ")}\n`);
  });
}

function untilReady(holder: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = "";
    let complaint = "";
    const timer = setTimeout(() => fail("it did not start in time"), START_TIMEOUT_MS);
    function fail(reason: string): void {
      clearTimeout(timer);
      holder.kill("SIGKILL");
      reject(new EngineError("sandbox_failed", `Could not set up a private view of the tree: ${reason}`));
    }
    holder.stdin?.on("error", () => {});
    holder.stderr?.on("data", (chunk: Uint8Array) => {
      complaint += chunk.toString();
    });
    holder.stdout?.on("data", (chunk: Uint8Array) => {
      output += chunk.toString();
      if (output !== READY) return;
      clearTimeout(timer);
      for (const stream of [holder.stdin, holder.stdout, holder.stderr]) unref(stream);
      resolve();
    });
    holder.once("error", (error) => fail(error.message));
    holder.once("close", () => fail(complaint.trim() || "its holder ended"));
  });
}

function ref(stream: unknown): void {
  (stream as { ref?: () => void } | null)?.ref?.();
}

/** An idle stage must not keep the event loop alive. */
function unref(stream: unknown): void {
  (stream as { unref?: () => void } | null)?.unref?.();
}

function endHolder(holder: ChildProcess): Promise<void> {
  if (holder.exitCode !== null || holder.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    holder.ref();
    holder.once("exit", () => resolve());
    holder.kill("SIGKILL");
  });
}

/** Gives a file or folder that this process created to the sandbox's user. */
export function handOver(path: string, identity: SandboxIdentity): void {
  if (process.getuid?.() === 0) lchownSync(path, identity.uid, identity.gid);
}

/** Writes the few files of /etc that programs expect. */
export function writeMinimalEtc(stage: Stage): void {
  for (const [name, text] of Object.entries(minimalEtc(Number(INNER_ID), Number(INNER_ID))))
    writeFileSync(join(stage.hostDirectory, "etc", name), text);
}
