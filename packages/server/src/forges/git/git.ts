import { spawn } from "node:child_process";
import { ForgeError } from "../error.ts";

export interface GitResult {
  readonly exitCode: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

export interface GitOptions {
  readonly input?: Uint8Array | string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly seconds?: number;
  /** What exceeds this on standard output ends git; 64 MB by default. */
  readonly outputBytes?: number;
  readonly signal?: AbortSignal;
  /** A remote that this call may reach over http; without it git reaches nothing. */
  readonly remote?: GitRemote;
}

export interface GitRemote {
  /** Without credentials. */
  readonly url: string;
  readonly username: string;
  readonly password: string;
}

/**
 * Nothing that a repository brings may start a program or reach another machine: no hooks (the reference-transaction
 * hook would run on every ref we write), no fsmonitor, no foreign transports, no pagers, no configuration of the user
 * or the machine. Merge drivers need a command in the configuration: `safeConfig` empties those of the repository.
 */
const SAFE: readonly (readonly [string, string])[] = [
  ["core.hooksPath", "/dev/null"],
  ["core.fsmonitor", "false"],
  ["core.attributesFile", "/dev/null"],
  ["core.sshCommand", "false"],
  ["core.askPass", "false"],
  ["protocol.allow", "never"],
  ["protocol.file.allow", "always"],
  ["submodule.recurse", "false"],
  ["commit.gpgSign", "false"],
  ["gc.auto", "0"],
  ["maintenance.auto", "false"],
  ["uploadpack.packObjectsHook", ""],
];

/** Runs git on a bare repository and returns what it said, whatever its exit code. Throws `ForgeError` on time-out. */
export async function runGit(
  directory: string,
  args: readonly string[],
  options: GitOptions = {},
): Promise<GitResult> {
  const drivers = await mergeDrivers(directory, args[0] ?? "");
  const network = options.remote ? networkSettings(options.remote) : [];
  return spawnGit(directory, args, options, [...SAFE, ["safe.directory", directory], ...drivers, ...network]);
}

/** The credential goes to the remote's own origin alone, on no command line and to no other machine. */
function networkSettings({ url, username, password }: GitRemote): [string, string][] {
  const { protocol, origin } = new URL(url);
  if (protocol === "file:") return [];
  const pair = Buffer.from(`${username}:${password}`).toString("base64");
  return [
    [`protocol.${protocol.replace(":", "")}.allow`, "always"],
    ["http.followRedirects", "false"],
    ["http.lowSpeedLimit", "500"],
    ["http.lowSpeedTime", "60"],
    ["credential.helper", ""],
    [`http.${origin}/.extraHeader`, `Authorization: Basic ${pair}`],
  ];
}

/** Runs git and returns its standard output as text without the last line break. Throws `ForgeError` when it fails. */
export async function git(
  directory: string,
  args: readonly string[],
  options: GitOptions = {},
): Promise<string> {
  const result = await runGit(directory, args, options);
  if (result.exitCode !== 0) throw gitFailed(args, result);
  return result.stdout.toString("utf8").replace(/\n$/, "");
}

export function gitFailed(args: readonly string[], result: GitResult): ForgeError {
  const said = result.stderr.trim().split("\n").slice(-3).join(" ").slice(0, 500);
  return new ForgeError(
    "repository_unreadable",
    `git ${args[0]} failed (exit code ${result.exitCode}): ${said}`,
  );
}

/** A repository's own configuration may name programs as merge drivers; each is replaced by one that always conflicts. */
async function mergeDrivers(directory: string, command: string): Promise<[string, string][]> {
  if (command !== "merge-tree") return [];
  const args = ["config", "--local", "--name-only", "-z", "--get-regexp", "^merge\\..*\\.driver$"];
  const { stdout } = await spawnGit(directory, args, {}, [...SAFE, ["safe.directory", directory]]);
  const names = stdout
    .toString("utf8")
    .split("\0")
    .filter((name) => name !== "");
  return names.map((name) => [name, "false"]);
}

function spawnGit(
  directory: string,
  args: readonly string[],
  options: GitOptions,
  config: readonly (readonly [string, string])[],
): Promise<GitResult> {
  const { promise, resolve, reject } = Promise.withResolvers<GitResult>();
  const child = spawn("git", args, {
    cwd: directory,
    env: { ...environment(directory, config), ...options.environment },
    stdio: ["pipe", "pipe", "pipe"],
    ...(options.signal ? { signal: options.signal } : {}),
    timeout: (options.seconds ?? 60) * 1_000,
    killSignal: "SIGKILL",
  });
  const stdout: Buffer[] = [];
  let size = 0;
  let stderr = "";
  const most = options.outputBytes ?? 64 * 1024 * 1024;
  child.stdout.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size <= most) stdout.push(chunk);
    else child.kill("SIGKILL");
  });
  child.stderr.on("data", (chunk: Buffer) => {
    if (stderr.length < 16_384) stderr += chunk.toString("utf8");
  });
  child.on("error", (cause) => {
    reject(new ForgeError("unreachable", `git ${args[0]} could not be run`, { cause }));
  });
  child.on("close", (code) => {
    if (code !== null) resolve({ exitCode: code, stdout: Buffer.concat(stdout), stderr });
    else if (size > most) {
      reject(new ForgeError("repository_unreadable", `git ${args[0]} printed more than ${most} bytes`));
    } else reject(new ForgeError("unreachable", `git ${args[0]} was ended by a signal or took too long`));
  });
  // git may end without reading all of its input; its exit code tells the story then.
  child.stdin.on("error", () => undefined);
  child.stdin.end(options.input ?? "");
  return promise;
}

function environment(
  directory: string,
  config: readonly (readonly [string, string])[],
): Record<string, string> {
  const counted = config.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  return {
    PATH: process.env.PATH ?? "/usr/bin:/bin",
    LC_ALL: "C",
    HOME: "/nonexistent",
    GIT_DIR: directory,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_ATTR_NOSYSTEM: "1",
    GIT_CONFIG_COUNT: String(config.length),
    ...Object.fromEntries(counted),
  };
}
