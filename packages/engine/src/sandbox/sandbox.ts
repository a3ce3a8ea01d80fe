import type { Duplex } from "node:stream";

/**
 * Where foreign code runs: no network, no secrets, no host files, limits on memory, processes, disk and time.
 * One folder per driver beside this file; all pass `conformance.ts`.
 */
export interface Sandbox {
  readonly name: string;
  /** Whether a command is kept from every network but the one that it is given. */
  readonly confinesNetwork: boolean;
  /** Whether this driver works on this machine, and if not what a person has to do about it. */
  check(): Promise<SandboxAvailability>;
  /** Ids under which programs run. Trees that belong to them are opened without a copy; null where it makes no difference. */
  owner(): Promise<{ readonly uid: number; readonly gid: number } | null>;
  /** Opens a private, writable view of `base`. The base itself is never changed. */
  prepare(base: SandboxBase): Promise<SandboxWorkspace>;
}

export type SandboxAvailability =
  | { readonly available: true; readonly detail: string }
  | { readonly available: false; readonly reason: string; readonly remedy: string };

export interface SandboxBase {
  /** Absolute path of a sealed tree on the host. */
  readonly directory: string;
}

export interface SandboxWorkspace {
  /** Absolute path of the tree as the programs inside see it. */
  readonly path: string;
  /** Writes files by path relative to the tree. Paths that leave it are refused. */
  write(files: ReadonlyMap<string, Uint8Array>): Promise<void>;
  /** Bytes of a file in the tree, or null when there is none. Symbolic links are not followed out of the tree. */
  read(path: string): Promise<Uint8Array | null>;
  /** Writable folders besides the tree, as the programs inside see them; nobody else looks into them. */
  readonly scratch: readonly string[];
  exec(command: SandboxCommand): Promise<SandboxResult>;
  /** Starts a program that is spoken with while it runs. Its limits hold for its whole life. */
  start(command: Omit<SandboxCommand, "input">): Promise<SandboxProcess>;
  /**
   * Makes the tree what the base is again, also for programs that run already and open it by its path anew; not while
   * one is being started. False where this cannot be done: a new workspace is needed then.
   */
  restore(): Promise<boolean>;
  /** What the programs and `write` changed against the base. */
  diff(): Promise<readonly FileChange[]>;
  dispose(): Promise<void>;
}

export interface SandboxProcess {
  /** Sends bytes to the standard input. What an ended program no longer reads is dropped. */
  write(bytes: Uint8Array): void;
  /** Closes the standard input. */
  end(): void;
  /** Ends the program and all that it started. */
  kill(): void;
  /** Settles when the program has ended; rejects when it could not be started at all. */
  readonly ended: Promise<SandboxResult>;
}

export interface FileChange {
  readonly path: string;
  readonly kind: "added" | "changed" | "removed";
}

export interface ReadOnlyMount {
  /** Absolute path on the host; need not be readable for other users. */
  readonly source: string;
  /** Absolute path inside the sandbox. */
  readonly target: string;
}

/**
 * Nothing can be reached but a forward proxy, of which the usual variables (HTTPS_PROXY and its like) tell the command.
 * Whoever gives the command is that proxy: he is handed each connection.
 */
export interface ProxiedNetwork {
  accept(connection: Duplex): void;
}

export interface SandboxCommand {
  readonly argv: readonly [string, ...string[]];
  /** Relative to the tree; the tree's root by default. */
  readonly directory?: string;
  /** The whole environment; nothing is inherited from the host. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly mounts?: readonly ReadOnlyMount[];
  /** A writable host directory that outlives the command, for the install phase only. */
  readonly output?: ReadOnlyMount;
  /** Anything but `none`, the default, only in the install phase, where no repository secret is present. */
  readonly network?: "none" | ProxiedNetwork;
  readonly limits?: Partial<SandboxLimits>;
  readonly input?: Uint8Array;
  readonly onOutput?: (stream: "stdout" | "stderr", chunk: Uint8Array) => void;
  readonly signal?: AbortSignal;
}

export interface SandboxLimits {
  readonly seconds: number;
  readonly memoryBytes: number;
  readonly processes: number;
  /** Largest single file and size of the private /tmp. */
  readonly diskBytes: number;
  /** All that may lie in the `output` folder together. */
  readonly outputFolderBytes: number;
  /** Kept output per stream; what exceeds it is dropped from the middle and the command is ended at ten times this. */
  readonly outputBytes: number;
}

export const DEFAULT_LIMITS: SandboxLimits = {
  seconds: 60,
  memoryBytes: 2 * 1024 ** 3,
  processes: 256,
  diskBytes: 1024 ** 3,
  outputFolderBytes: 8 * 1024 ** 3,
  outputBytes: 1024 ** 2,
};

export interface SandboxResult {
  /** Null when the command was ended by a signal or a limit. */
  readonly exitCode: number | null;
  readonly ended: "exit" | "signal" | "time" | "memory" | "disk" | "output" | "aborted";
  readonly stdout: string;
  readonly stderr: string;
  readonly truncated: boolean;
  readonly durationMs: number;
}
