import { createHash } from "node:crypto";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { rm } from "node:fs/promises";
import { isAbsolute, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { EngineError } from "../error.ts";
import type { RepositorySource } from "../repair/request.ts";
import { withFileLock } from "./file-lock.ts";
import { type GitCall, git, runGit, withoutCredentials } from "./git.ts";
import { MIRROR_LIMITS, pruneFolder } from "./prune.ts";

/** A bare copy of a repository under the instance's folder: what everything else reads from. */
export interface Mirror {
  readonly gitDirectory: string;
  /** Newest commit of the target branch: the one asked for, else the repository's default one. */
  readonly head: string;
  /** The repository without credentials, for messages. */
  readonly name: string;
}

export interface MirrorOptions {
  readonly home: string;
  readonly seconds?: number;
  readonly signal?: AbortSignal;
}

const FETCH_SECONDS = 600;
const HEAD_REFERENCE = "refs/bugstack/head";
/** Attributes here win over those of the tree: files come out exactly as they are stored. */
const ATTRIBUTES = "* -text -eol -filter -ident -working-tree-encoding -diff -merge\n";

/**
 * Brings the mirror of a repository up to date; it is cloned once and fetched from then on.
 * @throws EngineError `repository_unreadable` when it cannot be fetched, is empty, or lacks the branch;
 *   `bad_input` for an address that git must not be given.
 */
export async function openMirror(source: RepositorySource, options: MirrorOptions): Promise<Mirror> {
  const remote = remoteOf(source);
  const mirrors = join(options.home, "mirrors");
  mkdirSync(mirrors, { recursive: true, mode: 0o711 });
  const key = createHash("sha256").update(remote.address).digest("hex").slice(0, 32);
  const gitDirectory = join(mirrors, key);
  return withFileLock(
    `${gitDirectory}.lock`,
    async () => {
      const isNew = !existsSync(gitDirectory);
      await fetchInto(gitDirectory, remote, options);
      utimesSync(gitDirectory, new Date(), new Date());
      if (isNew) await pruneFolder(mirrors, gitDirectory, MIRROR_LIMITS);
      return { gitDirectory, head: await headOf(gitDirectory, source, remote.address), name: remote.address };
    },
    options,
  );
}

interface Remote {
  /** Without credentials. */
  readonly address: string;
  readonly authorization: Readonly<Record<string, string>>;
  /** Object store of a repository on this machine, which is shared instead of copied. */
  readonly objects: string | null;
}

async function fetchInto(gitDirectory: string, remote: Remote, options: MirrorOptions): Promise<void> {
  try {
    await initialise(gitDirectory, remote);
    await fetchFrom(gitDirectory, remote, options);
  } catch (error) {
    // A mirror that was broken half-way, or whose shared objects are gone, is made anew, once.
    if (!existsSync(join(gitDirectory, "HEAD")) || options.signal?.aborted) throw error;
    if (await isSound(gitDirectory)) throw error;
    await rm(gitDirectory, { recursive: true, force: true });
    await initialise(gitDirectory, { ...remote, objects: null });
    await fetchFrom(gitDirectory, remote, options);
  }
}

async function initialise(gitDirectory: string, remote: Remote): Promise<void> {
  if (!existsSync(join(gitDirectory, "HEAD"))) {
    await git({
      gitDirectory: null,
      arguments: ["init", "--quiet", "--bare", "--template=", "--", gitDirectory],
    });
  }
  mkdirSync(join(gitDirectory, "info"), { recursive: true });
  writeFileSync(join(gitDirectory, "info", "attributes"), ATTRIBUTES);
  // For the other end of a local fetch, which reads this file and no command line.
  writeFileSync(
    join(gitDirectory, "remote-end.config"),
    "[safe]\n\tdirectory = *\n[core]\n\tfsmonitor = false\n",
  );
  if (remote.objects !== null) {
    writeFileSync(join(gitDirectory, "objects", "info", "alternates"), `${remote.objects}\n`);
  }
}

async function fetchFrom(gitDirectory: string, remote: Remote, options: MirrorOptions): Promise<void> {
  const references = ["+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*", `+HEAD:${HEAD_REFERENCE}`];
  // What a developer has fetched, but has no branch for, may well be what runs in production.
  if (remote.objects !== null) references.push("+refs/remotes/*:refs/remotes/*");
  const call: GitCall = {
    gitDirectory,
    arguments: [
      ...["fetch", "--quiet", "--prune", "--force", "--no-tags", "--no-write-fetch-head", "--update-shallow"],
      ...[
        "--no-recurse-submodules",
        "--no-auto-maintenance",
        "--end-of-options",
        remote.address,
        ...references,
      ],
    ],
    environment: { GIT_CONFIG_GLOBAL: join(gitDirectory, "remote-end.config") },
    secretConfiguration: remote.authorization,
    seconds: options.seconds ?? FETCH_SECONDS,
    ...(options.signal ? { signal: options.signal } : {}),
  };
  const result = await runGit(call);
  if (result.exitCode !== 0) throw unreadable(remote.address, result.stderr);
}

async function isSound(gitDirectory: string): Promise<boolean> {
  const check = await runGit({
    gitDirectory,
    arguments: ["rev-list", "--all", "--objects", "--quiet", "--max-count=100"],
  });
  return check.exitCode === 0;
}

async function headOf(gitDirectory: string, source: RepositorySource, address: string): Promise<string> {
  const branch = source.kind === "git" ? source.branch : null;
  const reference = branch === null ? HEAD_REFERENCE : `refs/heads/${branch}`;
  const result = await runGit({
    gitDirectory,
    arguments: ["rev-parse", "--verify", "--quiet", "--end-of-options", `${reference}^{commit}`],
  });
  if (result.exitCode === 0) return result.stdout.toString().trim();
  throw new EngineError(
    "repository_unreadable",
    `The repository ${address} has no branch ${branch ?? "at all"}`,
    {
      remedy: branch === null ? "Push a commit first" : "Set the project's branch to one that exists",
    },
  );
}

function remoteOf(source: RepositorySource): Remote {
  if (source.kind === "directory") return localRemote(resolve(source.directory));
  const { url } = source;
  if (url.startsWith("file://")) return localRemote(fileURLToPath(url));
  if (isAbsolute(url)) return localRemote(url);
  if (
    !/^(?:https?|ssh|git):\/\/[^-]/.test(url) &&
    !/^(?:[\w.-]+@)?[A-Za-z0-9][\w.-]*:(?!:|\/\/)[^-]/.test(url)
  ) {
    throw new EngineError(
      "bad_input",
      `${JSON.stringify(withoutCredentials(url))} is not the address of a repository`,
      {
        remedy: "Give an https:// or ssh:// address, or an absolute path",
      },
    );
  }
  const authorization = basicAuthorization(url);
  return { address: withoutPassword(url), authorization, objects: null };
}

/** User and password of an http address, as a header that does not appear on any command line. */
function basicAuthorization(url: string): Readonly<Record<string, string>> {
  if (!/^https?:\/\//.test(url)) return {};
  const { username, password, origin } = new URL(url);
  if (username === "" && password === "") return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { [`http.${origin}/.extraHeader`]: `Authorization: Basic ${Buffer.from(pair).toString("base64")}` };
}

function withoutPassword(url: string): string {
  // The user of an ssh address is part of the address.
  return /^https?:/.test(url)
    ? withoutCredentials(url)
    : url.replace(/^(ssh:\/\/[^\s/@:]*):[^\s/@]*@/, "$1@");
}

function localRemote(directory: string): Remote {
  if (!existsSync(directory)) {
    throw new EngineError("repository_unreadable", `There is no folder ${directory}`, {
      remedy: "Check the path, and that this user may enter all folders above it",
    });
  }
  const address = realpathSync(directory);
  return { address, authorization: {}, objects: objectStoreOf(address) };
}

/** The object store behind a work tree, a linked work tree or a bare repository; null when it is none of them. */
function objectStoreOf(directory: string): string | null {
  const entry = join(directory, ".git");
  const gitDirectory = existsSync(entry) ? linkedDirectory(directory, entry, /^gitdir: (.+)$/m) : directory;
  if (gitDirectory === null) return null;
  const common = linkedDirectory(gitDirectory, join(gitDirectory, "commondir"), /^(.+)$/m) ?? gitDirectory;
  const objects = join(common, "objects");
  // A line break would end the path in the file that names it.
  return existsSync(objects) && !objects.includes("\n") && !objects.startsWith('"') ? objects : null;
}

function linkedDirectory(base: string, entry: string, pattern: RegExp): string | null {
  try {
    if (lstatSync(entry).isDirectory()) return entry;
    const target = pattern.exec(readFileSync(entry, "utf8"))?.[1];
    return target === undefined ? null : resolve(base, target.trim());
  } catch {
    return null;
  }
}

const COMPLAINTS: readonly {
  readonly pattern: RegExp;
  readonly sentence: string;
  readonly remedy: string;
}[] = [
  {
    pattern: /couldn't find remote ref HEAD/i,
    sentence: "has no commit yet",
    remedy: "Push a commit first",
  },
  {
    pattern:
      /could not read (?:Username|Password)|Authentication failed|Permission denied|HTTP 40[13]|returned error: 40[13]/i,
    sentence: "refuses access",
    remedy: "Check the token or key that the project uses, and its right to read the repository",
  },
  {
    pattern: /not found|does not appear to be a git repository|returned error: 404/i,
    sentence: "does not exist, or is no git repository",
    remedy: "Check the address of the repository",
  },
  {
    pattern: /Could not resolve host|Connection (?:refused|timed out)|Failed to connect|unable to access/i,
    sentence: "cannot be reached",
    remedy: "Check the network, the proxy and the address",
  },
  {
    pattern:
      /not our ref|(?:bad|missing|corrupt) (?:object|blob|tree|commit)|unable to (?:read|parse)|is corrupt/i,
    sentence: "is damaged",
    remedy: "Run `git fsck` in it, or clone it anew",
  },
  {
    pattern: /transport '[^']*' not allowed/i,
    sentence: "asks for a transport that is not allowed",
    remedy: "Use https, ssh or a path",
  },
];

function unreadable(address: string, complaint: string): EngineError {
  const known = COMPLAINTS.find(({ pattern }) => pattern.test(complaint));
  const all = complaint.trim().split("\n");
  const telling = known ? all.find((line) => known.pattern.test(line)) : undefined;
  const lines = (telling ?? all.slice(-3).join(" ")).slice(0, 500);
  return new EngineError(
    "repository_unreadable",
    `The repository ${address} ${known?.sentence ?? "could not be read"}: ${lines}`,
    { remedy: known?.remedy ?? "Run `git fetch` on it by hand and see what it says" },
  );
}
