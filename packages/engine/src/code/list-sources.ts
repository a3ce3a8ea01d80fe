import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { EngineError } from "../error.ts";
import { languageOf } from "./languages.ts";

export interface SourceListing {
  /** Paths relative to the tree with `/`, sorted. */
  readonly sources: readonly string[];
  /** Manifests that say where packages are rooted: `pyproject.toml`, `package.json`, `tsconfig.json`, … */
  readonly manifests: readonly string[];
}

const LARGEST_TREE = { sources: 20_000, entries: 400_000, depth: 40 } as const;

const MANIFESTS = new Set([
  "pyproject.toml",
  "setup.py",
  "setup.cfg",
  "requirements.txt",
  "Pipfile",
  "manage.py",
  "package.json",
  "tsconfig.json",
  "tsconfig.base.json",
  "jsconfig.json",
]);

/** Left out wherever they stand. */
const FOREIGN_FOLDERS = new Set([
  "node_modules",
  "bower_components",
  "jspm_packages",
  "site-packages",
  "dist-packages",
  "__pycache__",
  "__pypackages__",
  "_vendor",
  "venv",
  "virtualenv",
]);

/** Left out beside a manifest only: deeper down these are ordinary words (`shop/vendor/models.py`). */
const FOREIGN_BESIDE_MANIFEST = new Set([
  "vendor",
  "third_party",
  "build",
  "dist",
  "out",
  "target",
  "coverage",
  "htmlcov",
]);

const GENERATED_NAME =
  /(?:\.min\.[cm]?js|\.bundle\.js|_pb2(?:_grpc)?\.pyi?|\.d\.[cm]?ts|\.generated\.[cm]?[jt]sx?)$/i;

/**
 * Lists the source files of a tree. Symbolic links are not followed; hidden, vendored and generated parts are left out.
 * @throws EngineError `repository_unreadable` when the root cannot be listed.
 */
export function listSources(directory: string): SourceListing {
  const sources: string[] = [];
  const manifests: string[] = [];
  const pending: { path: string; depth: number }[] = [{ path: "", depth: 0 }];
  let entriesLeft: number = LARGEST_TREE.entries;
  for (let next = pending.shift(); next && entriesLeft > 0; next = pending.shift()) {
    const entries = listFolder(directory, next.path);
    entriesLeft -= entries.length;
    const names = new Set(entries.map((entry) => entry.name));
    if (next.path !== "" && names.has("pyvenv.cfg")) continue;
    const besideManifest = [...names].some((name) => MANIFESTS.has(name));
    for (const entry of entries) {
      const path = next.path === "" ? entry.name : `${next.path}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!isForeign(entry.name, besideManifest) && next.depth < LARGEST_TREE.depth) {
          pending.push({ path, depth: next.depth + 1 });
        }
      } else if (entry.isFile()) {
        if (MANIFESTS.has(entry.name)) manifests.push(path);
        if (isSource(entry.name) && sources.length < LARGEST_TREE.sources) sources.push(path);
      }
    }
  }
  return { sources: sources.toSorted(), manifests: manifests.toSorted() };
}

function listFolder(directory: string, path: string): Dirent[] {
  try {
    return readdirSync(join(directory, path), { withFileTypes: true });
  } catch (cause) {
    if (path !== "") return [];
    throw new EngineError("repository_unreadable", `The folder ${directory} cannot be listed`, { cause });
  }
}

function isForeign(name: string, besideManifest: boolean): boolean {
  return (
    name.startsWith(".") ||
    FOREIGN_FOLDERS.has(name) ||
    name.endsWith(".egg-info") ||
    (besideManifest && FOREIGN_BESIDE_MANIFEST.has(name))
  );
}

function isSource(name: string): boolean {
  return !name.startsWith(".") && languageOf(name) !== null && !GENERATED_NAME.test(name);
}

const TEST_PATH =
  /(?:^|\/)(?:tests?|__tests__|specs?|testing|e2e)\/|(?:^|\/)(?:test_[^/]*|[^/]*_test|tests|conftest)\.py$|[.-](?:test|spec)\.[cm]?[jt]sx?$/;

/** Whether a path holds tests by the usual customs of pytest, unittest, vitest, jest and mocha. */
export function isTestPath(path: string): boolean {
  return TEST_PATH.test(path);
}
