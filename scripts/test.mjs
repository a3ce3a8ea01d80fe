// `npm test`, `npm run test:full` and `npm run test:gitea`: installs what the tests need, runs all of them, and ends with
// one line of counts and one line that names what was left out.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureInstalled, pinnedNode, root } from "./install.mjs";
import { restingSuites } from "./long-suites.mjs";

const full = process.argv.includes("--full");
const gitea = process.argv.includes("--gitea");
const named = process.argv.slice(2).filter((argument) => !["--full", "--gitea"].includes(argument));
const filters = gitea && named.length === 0 ? ["test/gitea"] : named;
const resting = full || filters.length > 0 ? [] : restingSuites();
const absent = [];
const counts = { passed: 0, failed: 0, skipped: 0 };

ensureInstalled();
const scratch = mkdtempSync(path.join(tmpdir(), "bugstack-test-"));
try {
  prepareMachine();
  const python = preparePython();
  if (full || gitea) prepareGitea();
  const pytest = filters.length === 0 && python ? startPytest(python) : undefined;
  await runVitest(python);
  if (pytest) await countPytest(pytest);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(absent.length === 0 ? "Nothing was left out." : `Left out: ${absent.join("; ")}.`);
console.log(`tests: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);

/** System packages such as bubblewrap; a part that cannot be had is left out by name, never silently. */
function prepareMachine() {
  const result = spawnSync(pinnedNode(), [cli(), "doctor", "--fix", "--brief"], {
    cwd: root,
    encoding: "utf8",
  });
  process.stdout.write(result.stdout ?? "");
  if (result.status !== 0)
    absent.push(`system parts (${(result.stderr || result.stdout).trim().split("\n").at(-1)})`);
}

/** A virtual environment outside the checkout, made once per requirements file. */
function preparePython() {
  const requirements = path.join(root, "test", "python-requirements.txt");
  const key = createHash("sha256").update(readFileSync(requirements)).digest("hex").slice(0, 12);
  const folder = path.join(cacheHome(), `python-${key}`);
  const python = path.join(folder, "bin", "python");
  if (existsSync(path.join(folder, "complete"))) return python;
  console.log("Installing the Python side of the tests …");
  mkdirSync(cacheHome(), { recursive: true });
  rmSync(folder, { recursive: true, force: true });
  const base = existsSync("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
  for (const [command, ...args] of [
    [base, "-m", "venv", folder],
    [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", requirements],
  ]) {
    const result = spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"] });
    if (result.status !== 0) {
      absent.push("Python (no virtual environment with the test requirements could be made)");
      return null;
    }
  }
  writeFileSync(path.join(folder, "complete"), "");
  return python;
}

/** Gitea and its runner, built once; variables that are set already win. Without Go they are left out by name. */
function prepareGitea() {
  const wanted = ["BUGSTACK_TEST_GITEA", "BUGSTACK_TEST_GITEA_RUNNER"];
  if (wanted.every((name) => process.env[name])) return;
  const build = path.join(root, "test", "gitea", "build.mjs");
  const result = spawnSync(pinnedNode(), [build, cacheHome()], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (result.status !== 0) {
    absent.push("a real Gitea (it could not be built; see above)");
    return;
  }
  for (const line of result.stdout.trim().split("\n")) {
    const [name, value] = line.split("=");
    process.env[name] ??= value;
  }
}

async function runVitest(python) {
  const output = path.join(scratch, "vitest.json");
  const vitest = path.join(root, "node_modules", "vitest", "vitest.mjs");
  const vitestRun = spawn(
    pinnedNode(),
    [
      vitest,
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${output}`,
      ...resting.map((suite) => `--exclude=${suite}`),
      ...filters,
    ],
    {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      env: {
        ...process.env,
        ...(python ? { BUGSTACK_TEST_PYTHON: python } : {}),
        ...(full ? { BUGSTACK_TEST_FULL: "1" } : {}),
      },
    },
  );
  const status = await exitStatus(vitestRun);
  if (!existsSync(output)) {
    counts.failed += 1;
    return;
  }
  const report = JSON.parse(readFileSync(output, "utf8"));
  counts.passed += report.numPassedTests;
  counts.failed += report.numFailedTests + (report.numFailedTests === 0 && status !== 0 ? 1 : 0);
  const missing = resting.filter((suite) => !existsSync(path.join(root, suite)));
  if (missing.length > 0) {
    console.log(`scripts/long-suites.mjs names what is not there: ${missing.join(", ")}`);
    counts.failed += missing.length;
  }
  if (resting.length > 0) absent.push(`the long suites of other days (${resting.join(", ")})`);
  for (const file of report.testResults) {
    for (const test of file.assertionResults) {
      if (test.status === "passed" || test.status === "failed") continue;
      counts.skipped += 1;
      const group = test.ancestorTitles[0] ?? test.title;
      if (!absent.includes(group)) absent.push(group);
    }
  }
}

/**
 * The tests of the SDK for Python, beside vitest: both wait for servers and children more than they compute, and one after
 * the other they take a minute longer. What they print is shown when vitest has ended.
 */
function startPytest(python) {
  const report = path.join(scratch, "pytest.xml");
  const child = spawn(
    python,
    ["-m", "pytest", "-q", "-p", "no:cacheprovider", `--junitxml=${report}`, "tests"],
    {
      cwd: path.join(root, "sdks", "python"),
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1", ...(full ? { BUGSTACK_TEST_FULL: "1" } : {}) },
    },
  );
  const printed = [];
  child.stdout.on("data", (chunk) => printed.push(chunk));
  child.stderr.on("data", (chunk) => printed.push(chunk));
  return { ended: exitStatus(child), printed, report };
}

async function countPytest({ ended, printed, report }) {
  const status = await ended;
  process.stdout.write(Buffer.concat(printed));
  const suite = existsSync(report) ? /<testsuite [^>]*>/.exec(readFileSync(report, "utf8"))?.[0] : undefined;
  if (!suite) {
    counts.failed += 1;
    return;
  }
  const number = (name) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(suite)?.[1] ?? 0);
  const failed = number("failures") + number("errors");
  counts.skipped += number("skipped");
  counts.failed += failed + (failed === 0 && status !== 0 ? 1 : 0);
  counts.passed += number("tests") - failed - number("skipped");
}

/** The exit status of a child; null when it was ended by a signal or could not be started. */
function exitStatus(child) {
  return new Promise((resolve) => {
    child.once("error", () => resolve(null));
    child.once("close", resolve);
  });
}

function cli() {
  return path.join(root, "packages", "cli", "src", "main.ts");
}

/** Outside the checkout and outside a private home: the sandbox's own user must reach it. */
function cacheHome() {
  if (process.getuid?.() === 0) return "/var/cache/bugstack-tests";
  return path.join(
    process.env.XDG_CACHE_HOME ?? path.join(process.env.HOME ?? tmpdir(), ".cache"),
    "bugstack-tests",
  );
}
