// Builds Gitea from its Go module into a cache, for the tests against a real forge. Needs Go 1.26 or later, a C compiler, and takes a
// while; done once per version. Usage: node test/gitea/build.mjs [FOLDER]; then set BUGSTACK_TEST_GITEA to the printed path.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, renameSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import path from "node:path";

const VERSION = "1.26.0";
const cache = process.env.XDG_CACHE_HOME ?? path.join(homedir() || tmpdir(), ".cache");
const folder = path.resolve(process.argv[2] ?? path.join(cache, "bugstack-tests", `gitea-${VERSION}`));
const binary = path.join(folder, "gitea");

if (!existsSync(binary)) build();
console.log(`BUGSTACK_TEST_GITEA=${binary}`);

/** `go install` cannot do it: the module replaces others. The front end is not needed for API, git and webhooks. */
function build() {
  const downloaded = run("go", ["mod", "download", "-json", `code.gitea.io/gitea@v${VERSION}`], {
    capture: true,
  });
  const { Dir: source } = JSON.parse(downloaded);
  const draft = `${folder}.${process.pid}.new`;
  mkdirSync(path.dirname(folder), { recursive: true });
  cpSync(source, draft, { recursive: true });
  run("chmod", ["-R", "u+w", draft], {});
  run("go", ["build", "-p", "1", "-tags", "sqlite,sqlite_unlock_notify", "-o", "gitea", "."], { cwd: draft });
  renameSync(draft, folder);
}

function run(command, args, { cwd, capture = false }) {
  const result = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, GOTOOLCHAIN: "local" },
    stdio: ["ignore", capture ? "pipe" : "inherit", "inherit"],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.status === 0) return result.stdout;
  console.error(`${command} ${args.join(" ")} failed. Building Gitea needs Go 1.26 or later and git.`);
  process.exit(1);
}
