// Builds Gitea and its actions runner from their Go modules into a cache, for the tests against a real forge. Needs Go 1.26.4
// or later and git, and takes a while; done once per version. Usage: node test/gitea/build.mjs [FOLDER]; it prints the
// variables that the tests look for, one a line. `npm run test:gitea` does it by itself. Where the newest version cannot be
// built, as when the module proxy in use lacks one of its modules, the one before it is built and the output says so.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import path from "node:path";

/** The newest version first. The front end is not needed for API, git and webhooks. */
const PROGRAMS = [
  {
    variable: "BUGSTACK_TEST_GITEA",
    name: "gitea",
    module: "code.gitea.io/gitea",
    versions: [
      { version: "1.27.3", options: [], environment: { CGO_ENABLED: "0" } },
      // Its SQLite is in C.
      { version: "1.26.0", options: ["-tags", "sqlite,sqlite_unlock_notify"], environment: {} },
    ],
  },
  {
    variable: "BUGSTACK_TEST_GITEA_RUNNER",
    name: "gitea-runner",
    module: "gitea.com/gitea/runner",
    versions: [{ version: "1.0.8", options: [], environment: { CGO_ENABLED: "0" } }],
  },
];

const folder = path.resolve(process.argv[2] ?? cacheHome());
for (const program of PROGRAMS) console.log(`${program.variable}=${binaryOf(program)}`);

/** What is there already wins over a newer version, which would be tried anew each time. */
function binaryOf(program) {
  const places = program.versions.map((way) => ({
    way,
    target: path.join(folder, `${program.name}-${way.version}`),
  }));
  const known = places.find(({ target }) => existsSync(path.join(target, program.name)));
  const made = known ?? places.find(({ way, target }) => build(program, way, target));
  if (made) return path.join(made.target, program.name);
  console.error(
    `No ${program.name} could be built. That needs Go 1.26.4 or later, git, and for older versions a C compiler.`,
  );
  process.exit(1);
}

/** False where it does not come to be. `go install` cannot do it: Gitea's module replaces others. */
function build({ name, module }, { version, options, environment }, target) {
  console.error(`Building ${name} ${version} …`);
  const downloaded = run("go", ["mod", "download", "-json", `${module}@v${version}`], { capture: true });
  if (downloaded === null) return false;
  const { Dir: source } = JSON.parse(downloaded);
  const draft = `${target}.${process.pid}.new`;
  mkdirSync(path.dirname(target), { recursive: true });
  cpSync(source, draft, { recursive: true });
  run("chmod", ["-R", "u+w", draft], {});
  const built = run("go", ["build", "-p", "1", ...options, "-o", name, "."], { cwd: draft, environment });
  rmSync(target, { recursive: true, force: true });
  if (built === null) rmSync(draft, { recursive: true, force: true });
  else renameSync(draft, target);
  return built !== null;
}

/** What it printed; null where it failed. */
function run(command, args, { cwd, environment = {}, capture = false }) {
  const result = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, GOTOOLCHAIN: "local", ...environment },
    stdio: ["ignore", capture ? "pipe" : 2, 2],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.status === 0) return result.stdout ?? "";
  console.error(`${command} ${args.join(" ")} failed.`);
  return null;
}

/** Outside a private home: as root, Gitea and its runner run as somebody else. */
function cacheHome() {
  if (process.getuid?.() === 0) return "/var/cache/bugstack-tests";
  const cache = process.env.XDG_CACHE_HOME ?? path.join(homedir() || tmpdir(), ".cache");
  return path.join(cache, "bugstack-tests");
}
