import { spawn } from "node:child_process";
import { EngineError } from "../error.ts";

/**
 * Git on the host, over repositories that strangers wrote: no hooks, filters, file system monitors, submodules, LFS
 * or foreign transports, no configuration of the machine or the user, no prompt, and always a time limit.
 * Repositories that belong to another uid are read all the same, because nothing in them is executed.
 */
export interface GitCall {
  readonly arguments: readonly string[];
  /** Repository to work on; null for calls that need none. */
  readonly gitDirectory: string | null;
  readonly workTree?: string;
  readonly input?: Uint8Array | string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Settings with secrets: they travel in the environment, never on the command line. */
  readonly secretConfiguration?: Readonly<Record<string, string>>;
  readonly seconds?: number;
  readonly mostBytes?: number;
  readonly signal?: AbortSignal;
}

export interface GitResult {
  readonly exitCode: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

const DEFAULT_SECONDS = 60;
const DEFAULT_MOST_BYTES = 256 * 1024 ** 2;
const MOST_COMPLAINT_BYTES = 64 * 1024;

/** Stronger than what a repository's own configuration says. */
const SETTINGS = [
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "core.untrackedCache=false",
  "core.attributesFile=/dev/null",
  "core.autocrlf=false",
  "core.quotePath=false",
  "core.askPass=",
  "core.alternateRefsCommand=",
  "credential.helper=",
  "diff.external=",
  "protocol.ext.allow=never",
  "protocol.fd.allow=never",
  "submodule.recurse=false",
  "fetch.recurseSubmodules=false",
  "gc.auto=0",
  "maintenance.auto=false",
  "commit.gpgSign=false",
  "log.showSignature=false",
  // Repositories of another owner. Git takes this setting from the command line and the environment only.
  "safe.directory=*",
];

const ENVIRONMENT = {
  PATH: "/usr/local/bin:/usr/bin:/bin",
  LC_ALL: "C",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_SYSTEM: "/dev/null",
  GIT_ATTR_NOSYSTEM: "1",
  GIT_TERMINAL_PROMPT: "0",
  GIT_ASKPASS: "/bin/false",
  SSH_ASKPASS: "/bin/false",
  GIT_SSH_COMMAND: "ssh -oBatchMode=yes -oConnectTimeout=15",
  GIT_ALLOW_PROTOCOL: "file:http:https:ssh:git",
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_LFS_SKIP_SMUDGE: "1",
  GIT_NO_LAZY_FETCH: "1",
} as const;

/** Runs git and gives what it said, whatever its exit code. @throws EngineError `internal` when git is missing. */
export function runGit(call: GitCall): Promise<GitResult> {
  const mostBytes = call.mostBytes ?? DEFAULT_MOST_BYTES;
  return new Promise((resolve, reject) => {
    const child = spawn("git", [...globalArguments(call), ...call.arguments], {
      cwd: "/",
      env: { ...ENVIRONMENT, ...environmentOf(call) },
      stdio: ["pipe", "pipe", "pipe"],
      detached: true,
    });
    const stdout: Uint8Array[] = [];
    let bytes = 0;
    let complaint = "";
    let failure: EngineError | null = null;

    function end(reason: EngineError): void {
      failure ??= reason;
      // Git starts helpers (upload-pack, ssh): the whole group ends.
      try {
        process.kill(-(child.pid as number), "SIGKILL");
      } catch {
        // Ended already.
      }
    }
    const seconds = call.seconds ?? DEFAULT_SECONDS;
    const timer = setTimeout(() => {
      end(new EngineError("repository_unreadable", `git ${verb(call)} took longer than ${seconds} s`));
    }, seconds * 1000);
    const onAbort = () => end(new EngineError("time_limit", `git ${verb(call)} was aborted`));
    call.signal?.addEventListener("abort", onAbort, { once: true });
    if (call.signal?.aborted) onAbort();

    child.stdout.on("data", (chunk: Uint8Array) => {
      bytes += chunk.length;
      if (bytes <= mostBytes) stdout.push(chunk);
      else
        end(new EngineError("repository_unreadable", `git ${verb(call)} gave more than ${mostBytes} bytes`));
    });
    child.stderr.on("data", (chunk: Uint8Array) => {
      if (complaint.length < MOST_COMPLAINT_BYTES) complaint += chunk.toString();
    });
    child.stdin.on("error", () => {});
    child.stdin.end(call.input ?? "");
    child.once("error", (cause) => {
      clearTimeout(timer);
      call.signal?.removeEventListener("abort", onAbort);
      reject(new EngineError("internal", "git could not be started", { cause, remedy: "Install git" }));
    });
    child.once("close", (exitCode) => {
      clearTimeout(timer);
      call.signal?.removeEventListener("abort", onAbort);
      if (failure !== null) reject(failure);
      else resolve({ exitCode, stdout: Buffer.concat(stdout), stderr: withoutCredentials(complaint) });
    });
  });
}

/** As `runGit`, where anything but success is a fault. @throws EngineError `repository_unreadable` with what git said. */
export async function git(call: GitCall): Promise<Buffer> {
  const result = await runGit(call);
  if (result.exitCode === 0) return result.stdout;
  throw new EngineError("repository_unreadable", `git ${verb(call)} failed: ${lastLine(result.stderr)}`);
}

/** `https://user:token@host/…` without what lies before the host. */
export function withoutCredentials(text: string): string {
  return text.replace(/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@]*@/gi, "$1");
}

function globalArguments(call: GitCall): readonly string[] {
  return [
    ...SETTINGS.flatMap((setting) => ["-c", setting]),
    ...(call.gitDirectory === null ? [] : [`--git-dir=${call.gitDirectory}`]),
    ...(call.workTree === undefined ? [] : [`--work-tree=${call.workTree}`]),
    "--literal-pathspecs",
  ];
}

function environmentOf(call: GitCall): Record<string, string> {
  const environment: Record<string, string> = { GIT_CONFIG_GLOBAL: "/dev/null", ...call.environment };
  const secrets = Object.entries(call.secretConfiguration ?? {});
  if (secrets.length === 0) return environment;
  environment.GIT_CONFIG_COUNT = String(secrets.length);
  secrets.forEach(([key, value], index) => {
    environment[`GIT_CONFIG_KEY_${index}`] = key;
    environment[`GIT_CONFIG_VALUE_${index}`] = value;
  });
  return environment;
}

function verb(call: GitCall): string {
  return call.arguments.find((argument) => !argument.startsWith("-")) ?? "";
}

function lastLine(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  const fatal = lines.find((line) => /^(?:fatal|error): /.test(line));
  return (fatal ?? lines.findLast((line) => line !== "") ?? "it gave no reason").slice(0, 500);
}
