/** Finds out which version of the application is running, without starting another program. */
const fs = require("node:fs");
const path = require("node:path");

const RELEASE_VARIABLES = ["BUGSTACK_RELEASE", "SENTRY_RELEASE"];
/** What platforms and CI systems call the commit that they built. */
const COMMIT_VARIABLES = [
  ...[
    "BUGSTACK_COMMIT",
    "RENDER_GIT_COMMIT",
    "HEROKU_SLUG_COMMIT",
    "HEROKU_BUILD_COMMIT",
    "VERCEL_GIT_COMMIT_SHA",
  ],
  ...[
    "RAILWAY_GIT_COMMIT_SHA",
    "KOYEB_GIT_SHA",
    "ZEABUR_GIT_COMMIT_SHA",
    "CF_PAGES_COMMIT_SHA",
    "COMMIT_REF",
  ],
  ...["CODEBUILD_RESOLVED_SOURCE_VERSION", "CI_COMMIT_SHA", "GITHUB_SHA", "CIRCLE_SHA1", "BITBUCKET_COMMIT"],
  ...[
    "DRONE_COMMIT_SHA",
    "SOURCE_VERSION",
    "SOURCE_COMMIT",
    "GIT_COMMIT_SHA",
    "GIT_COMMIT",
    "GIT_SHA",
    "COMMIT_SHA",
  ],
];
const COMMIT = /^[0-9a-f]{7,64}$/;
const LONGEST_FILE = 1_000_000;

/** Release and commit of the running code; the commit stands for the release where none is named. */
exports.findRelease = function findRelease(given, environment = process.env, folders = ownFolders()) {
  const release = given || RELEASE_VARIABLES.map((name) => environment[name]).find((value) => value) || null;
  let commit = COMMIT_VARIABLES.map((name) => commitOf(environment[name])).find((found) => found) ?? null;
  if (commit === null && release?.length === 40 && COMMIT.test(release)) commit = release;
  for (const folder of folders) commit ??= gitCommit(folder);
  return { release: release ?? commit, commit };
};

function commitOf(value) {
  const written = (value ?? "").trim().toLowerCase();
  return COMMIT.test(written) ? written : null;
}

function ownFolders() {
  const folders = [];
  try {
    folders.push(process.cwd());
  } catch {
    // The working directory is gone.
  }
  if (process.argv[1]) folders.push(path.dirname(path.resolve(process.argv[1])));
  return folders;
}

/** The commit that is checked out around a folder, read from its `.git`; null where there is none. */
function gitCommit(folder) {
  try {
    const git = gitFolder(folder);
    return git && headOf(git);
  } catch {
    return null;
  }
}
exports.gitCommit = gitCommit;

function gitFolder(start) {
  for (let folder = path.resolve(start); ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, ".git");
    const stat = fs.statSync(candidate, { throwIfNoEntry: false });
    if (stat?.isDirectory()) return candidate;
    if (stat?.isFile()) {
      // A worktree or a submodule: a file that says where the folder is.
      const target = read(candidate);
      if (target.startsWith("gitdir:")) return path.resolve(folder, target.slice("gitdir:".length).trim());
    }
    if (folder === path.dirname(folder)) return null;
  }
}

function headOf(git) {
  const head = read(path.join(git, "HEAD"));
  if (!head.startsWith("ref:")) return commitOf(head);
  const name = head.slice("ref:".length).trim();
  if (!/^refs\/[^\s\\]{1,200}$/.test(name) || name.includes("..")) return null;
  for (const base of basesOf(git)) {
    const loose = path.join(base, ...name.split("/"));
    if (fs.existsSync(loose)) return commitOf(read(loose));
    const packed = path.join(base, "packed-refs");
    if (!fs.existsSync(packed)) continue;
    const line = read(packed)
      .split("\n")
      .find((one) => one.slice(one.indexOf(" ") + 1) === name);
    if (line) return commitOf(line.split(" ")[0]);
  }
  return null;
}

function basesOf(git) {
  const common = path.join(git, "commondir");
  return fs.existsSync(common) ? [git, path.resolve(git, read(common))] : [git];
}

function read(file) {
  return fs.readFileSync(file, "utf8").slice(0, LONGEST_FILE).trim();
}
