import { execFileSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";

export interface FakePull {
  readonly number: number;
  readonly branch: string;
  readonly targetBranch: string;
  title: string;
  body: string;
  draft: boolean;
  state: "open" | "closed";
  /** Last head that was seen; an open pull request follows its branch. */
  head: string;
  mergeCommit: string | null;
  labels: string[];
  reviewers: string[];
  /** Answers until GitHub has computed whether it can be merged. */
  computing: number;
  queued: boolean;
}

export interface FakeComment {
  readonly id: number;
  readonly number: number;
  readonly author: string;
  readonly association: string;
  readonly body: string;
}

/** What a test sets; all of it may be changed at any time. */
export interface FakeSettings {
  archived: boolean;
  /** Contexts that classic protection of the default branch requires. */
  requiredContexts: string[];
  /** The rules want an approval that nobody has given. */
  reviewMissing: boolean;
  /** Rulesets of the default branch, as the API shows them. */
  rules: object[];
  allow: { merge: boolean; squash: boolean; rebase: boolean };
  /** Prefixes of branches that we may not write to. */
  protectedBranches: string[];
  /** Number of answers in which something new is not seen yet. */
  lag: number;
  /** What CI says of every pull request that is opened; null where a test says it. */
  ci: "success" | null;
  installed: boolean;
  /** Workflows that can be started, by file: the inputs that each takes. */
  readonly workflows: Map<string, readonly string[]>;
  suspended: boolean;
  draftsSupported: boolean;
  collaborators: Map<string, string>;
  /** Login by address in commits. */
  logins: Map<string, string>;
}

/** The state of one repository on the fake GitHub, and what git says of it. */
export interface FakeWorld {
  readonly repository: string;
  owner: string;
  name: string;
  /** Names that it had before. */
  readonly formerNames: string[];
  readonly settings: FakeSettings;
  readonly pulls: Map<number, FakePull>;
  readonly comments: FakeComment[];
  readonly statuses: { sha: string; context: string; state: string }[];
  readonly checkRuns: {
    sha: string;
    id: number;
    name: string;
    status: string;
    conclusion: string | null;
    app: number;
  }[];
  readonly deployments: {
    id: number;
    sha: string;
    environment: string;
    /** Null as long as nobody has taken it up. */
    state: string | null;
    payload?: unknown;
  }[];
  /** Runs that were started by a call. */
  readonly workflowRuns: {
    id: number;
    file: string;
    inputs: Readonly<Record<string, string>>;
    sha: string;
    conclusion: string | null;
    at: Date;
  }[];
  readonly releases: { tag: string; draft: boolean }[];
  readonly app: { readonly id: number; readonly privateKey: string; readonly publicKey: string };
  /** Tokens that are good, and the moment until when. */
  readonly tokens: Map<string, number>;
  git(...args: string[]): string;
  /** Commit at a ref; null when there is none. */
  at(ref: string): string | null;
  /** The pull request with its head as it is now. */
  seen(number: number): FakePull | null;
  next(): number;
}

export function fakeWorld(repository: string): FakeWorld {
  const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
  let serial = 0;
  const git = (...args: string[]) =>
    execFileSync("git", ["--git-dir", repository, ...args], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      env: {
        PATH: process.env.PATH ?? "",
        GIT_CONFIG_NOSYSTEM: "1",
        HOME: "/nonexistent",
        GIT_AUTHOR_NAME: "GitHub",
        GIT_AUTHOR_EMAIL: "noreply@github.example",
        GIT_COMMITTER_NAME: "GitHub",
        GIT_COMMITTER_EMAIL: "noreply@github.example",
      },
    }).trimEnd();
  const world: FakeWorld = {
    repository,
    owner: "acme",
    name: "shop",
    formerNames: [],
    settings: {
      archived: false,
      requiredContexts: ["tests"],
      reviewMissing: false,
      rules: [],
      allow: { merge: true, squash: true, rebase: true },
      protectedBranches: [],
      lag: 0,
      ci: null,
      installed: true,
      workflows: new Map(),
      suspended: false,
      draftsSupported: true,
      collaborators: new Map(),
      logins: new Map(),
    },
    pulls: new Map(),
    comments: [],
    statuses: [],
    checkRuns: [],
    deployments: [],
    workflowRuns: [],
    releases: [],
    app: {
      id: 4711,
      privateKey: keys.privateKey.export({ type: "pkcs1", format: "pem" }).toString(),
      publicKey: keys.publicKey.export({ type: "spki", format: "pem" }).toString(),
    },
    tokens: new Map([["pat", Number.POSITIVE_INFINITY]]),
    git,
    at(ref) {
      try {
        return git("rev-parse", "--verify", "--quiet", `${ref}^{commit}`);
      } catch {
        return null;
      }
    },
    seen(number) {
      const pull = world.pulls.get(number);
      if (!pull) return null;
      const head = pull.state === "open" ? world.at(`refs/heads/${pull.branch}`) : null;
      if (head && head !== pull.head) {
        pull.head = head;
        pull.computing = world.settings.lag;
      }
      return pull;
    },
    next() {
      serial += 1;
      return serial;
    },
  };
  return world;
}

/** Whether everything that protects the target branch is green on a commit. */
export function requirementsOf(world: FakeWorld, sha: string): string | null {
  const fromRules = world.settings.rules.flatMap((rule) => {
    const { parameters } = rule as { parameters?: { required_status_checks?: { context: string }[] } };
    return (parameters?.required_status_checks ?? []).map((check) => check.context);
  });
  for (const context of [...world.settings.requiredContexts, ...fromRules]) {
    const status = world.statuses.findLast((one) => one.sha === sha && one.context === context);
    const run = world.checkRuns.findLast((one) => one.sha === sha && one.name === context);
    if (status?.state === "success" || run?.conclusion === "success") continue;
    return status || run
      ? `Required status check "${context}" is failing.`
      : `Required status check "${context}" is expected.`;
  }
  if (world.settings.reviewMissing)
    return "At least 1 approving review is required by reviewers with write access.";
  return null;
}

/** The tree of a merge; null when it conflicts. */
export function mergedTree(world: FakeWorld, target: string, head: string): string | null {
  try {
    return world.git("merge-tree", "--write-tree", "--no-messages", target, head).split("\n")[0] ?? null;
  } catch {
    return null;
  }
}

/** Merges as GitHub does: one commit with two parents, one with all changes, or the commits one by one. */
export function mergePull(world: FakeWorld, pull: FakePull, method: string): string | null {
  const ref = `refs/heads/${pull.targetBranch}`;
  const target = world.at(ref) ?? "";
  const tree = mergedTree(world, target, pull.head);
  if (!tree) return null;
  const parents = method === "merge" ? ["-p", target, "-p", pull.head] : ["-p", target];
  const message =
    method === "merge"
      ? `Merge pull request #${pull.number} from ${world.owner}/${pull.branch}\n\n${pull.title}`
      : `${pull.title} (#${pull.number})`;
  const commit = world.git("commit-tree", tree, ...parents, "-m", message);
  world.git("update-ref", ref, commit, target);
  pull.state = "closed";
  pull.mergeCommit = commit;
  return commit;
}
