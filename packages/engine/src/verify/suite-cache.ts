import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Environment } from "../toolchains/toolchain.ts";
import type { SuiteBaseline } from "./suite.ts";

/** Results of suites on unchanged code, by commit and environment, so that the next error of a commit finds them. */
export interface SuiteCache {
  /** A stored baseline, or the one that `make` gives, which is then stored. A baseline with flaky tests is not kept. */
  baseline(make: () => Promise<SuiteBaseline>): Promise<SuiteBaseline>;
}

const FORMAT = 1;

export interface SuiteCacheKey {
  /** Folder of the instance. */
  readonly home: string;
  readonly projectKey: string;
  /** Null for a working tree, whose results are never kept. */
  readonly commit: string | null;
  readonly environment: Environment;
}

export function createSuiteCache(key: SuiteCacheKey): SuiteCache {
  const { commit } = key;
  if (commit === null) return { baseline: (make) => make() };
  const folder = join(key.home, "suites", digest([key.projectKey]));
  const path = join(folder, `${commit}-${digest([FORMAT, describeEnvironment(key.environment)])}.json`);
  return {
    async baseline(make) {
      const stored = await read(path);
      if (stored) return stored;
      const made = await make();
      if (made.state === "runs" && made.run.complete && made.flaky.length === 0)
        await store(folder, path, made);
      return made;
    },
  };
}

function describeEnvironment({
  interpreter,
  version,
  mounts,
  variables,
  detection,
  detail,
}: Environment): unknown {
  return [
    interpreter,
    version,
    mounts,
    variables,
    detection.testCommand,
    detection.root,
    detection.testFramework,
    detail,
  ];
}

function digest(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 24);
}

async function read(path: string): Promise<SuiteBaseline | null> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as SuiteBaseline;
  } catch {
    // Absent, or cut short when the machine went down: the suite runs again.
    return null;
  }
}

async function store(folder: string, path: string, baseline: SuiteBaseline): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const fresh = `${path}.${randomUUID()}`;
  await writeFile(fresh, JSON.stringify(baseline), { mode: 0o600 });
  await rename(fresh, path);
}
