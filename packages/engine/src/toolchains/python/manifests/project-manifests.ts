import { joinPath, parentPath, type TreeFiles } from "../../tree-files.ts";
import { type Declared, joinDeclared, NOTHING_DECLARED } from "./declared.ts";
import { LOCK_FILES, readPins } from "./lock-files.ts";
import { readPipfile } from "./pipfile.ts";
import { readPyproject } from "./pyproject.ts";
import { readRequirementsFile } from "./requirements-file.ts";
import { readSetupCfg, readSetupPy } from "./setup-files.ts";

/** What a project declares, and the requirements files that an installer is given as they are. */
export interface ProjectManifests {
  readonly declared: Declared;
  /** Top-level requirements files, relative to the tree. */
  readonly requirementsFiles: readonly string[];
}

/** Names of files of which each makes its folder a Python project. */
const MANIFEST_NAMES = ["pyproject.toml", "setup.py", "setup.cfg", "Pipfile", "requirements.txt"] as const;

const REQUIREMENTS =
  /^(?:requirements|reqs?|deps)(?:[-_.](\w[\w.-]*?))?\.(?:txt|in)$|^(\w[\w-]*?)[-_.]requirements\.txt$/i;
/** Variants that a run of the tests does not need. */
const OTHER_VARIANT =
  /^(docs?|documentation|lint|linting|format|build|release|publish|deploy|bench\w*|examples?|typing|mypy|min\w*|optional|gpu|cuda|windows|win\d*|mac\w*|darwin|pre-?commit)$/i;

/** Folders of a project that may hold its requirements files. */
const REQUIREMENTS_FOLDERS = ["requirements", "reqs"];

/** The folder of the project that a file declares something of; null for any other file. */
export function declaredBy(path: string): string | null {
  const name = path.split("/").at(-1) ?? "";
  const folder = parentPath(path);
  if (MANIFEST_NAMES.some((manifest) => manifest === name)) return folder;
  const isInFolder = REQUIREMENTS_FOLDERS.includes(folder.split("/").at(-1) ?? "");
  if (isInFolder && /\.(?:txt|in)$/.test(name)) return parentPath(folder);
  return REQUIREMENTS.test(name) && /requirements/i.test(name) ? folder : null;
}

/** Whether a folder of the tree declares a Python project. */
export async function isProjectFolder(files: TreeFiles, folder: string): Promise<boolean> {
  for (const inner of ["", ...REQUIREMENTS_FOLDERS]) {
    const names = await files.list(joinPath(folder, inner));
    if (names.some((name) => declaredBy(joinPath(folder, inner, name)) === folder)) return true;
  }
  return false;
}

/** Reads every manifest in the folder `root` of the tree. */
export async function readManifests(files: TreeFiles, root: string): Promise<ProjectManifests> {
  const parts: Declared[] = [];
  const readers = [
    ["pyproject.toml", readPyproject],
    ["setup.cfg", readSetupCfg],
    ["setup.py", readSetupPy],
    ["Pipfile", readPipfile],
  ] as const;
  for (const [name, read] of readers) {
    const path = joinPath(root, name);
    const text = await files.read(path);
    if (text !== null) parts.push(read(text, path));
  }
  const requirementsFiles = await findRequirementsFiles(files, root);
  for (const path of requirementsFiles) {
    const found = await readRequirementsFile(files, path);
    const key = isTestVariant(path) ? "testRequirements" : "requirements";
    parts.push({ ...NOTHING_DECLARED, [key]: found.requirements, files: found.files });
  }
  for (const name of LOCK_FILES) {
    const path = joinPath(root, name);
    const text = await files.read(path);
    if (text !== null) parts.push({ ...NOTHING_DECLARED, pins: readPins(name, text), files: [path] });
  }
  const pinned = await files.read(joinPath(root, ".python-version"));
  const version = /^\s*(?:cpython-)?(\d+\.\d+)(?:\.\d+)?\s*$/m.exec(pinned ?? "")?.[1];
  if (version)
    parts.push({
      ...NOTHING_DECLARED,
      interpreter: `==${version}.*`,
      files: [joinPath(root, ".python-version")],
    });
  return { declared: settle(joinDeclared(parts)), requirementsFiles };
}

/** setup.py is only computed when nothing else says what it would. */
function settle(declared: Declared): Declared {
  return declared.requirements.length > 0 ? { ...declared, dynamic: false } : declared;
}

async function findRequirementsFiles(files: TreeFiles, root: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const folder of ["", ...REQUIREMENTS_FOLDERS]) {
    const names = await files.list(joinPath(root, folder));
    for (const name of names) {
      const variant = folder === "" ? variantOf(name) : name.replace(/\.(txt|in)$/i, "");
      if (variant === null || !/\.(txt|in)$/.test(name) || OTHER_VARIANT.test(variant)) continue;
      // The source of a compiled file: the compiled one has the versions.
      if (name.endsWith(".in") && names.includes(name.replace(/\.in$/, ".txt"))) continue;
      if (/^(constraints?|lock)$/i.test(variant)) continue;
      found.push(joinPath(root, folder, name));
    }
  }
  return withoutIncluded(files, found);
}

function variantOf(name: string): string | null {
  const found = REQUIREMENTS.exec(name);
  return found ? (found[1] ?? found[2] ?? "") : null;
}

/** A production set beside a base and a test set adds servers and drivers that no test needs. */
async function withoutIncluded(files: TreeFiles, paths: readonly string[]): Promise<readonly string[]> {
  const included = new Set<string>();
  for (const path of paths) {
    for (const other of (await readRequirementsFile(files, path)).files)
      if (other !== path) included.add(other);
  }
  const kept = paths.filter((path) => !included.has(path));
  const tests = kept.filter(isTestVariant);
  return tests.length > 0
    ? kept.filter((path) => isTestVariant(path) || !/prod|staging|heroku/i.test(path))
    : kept;
}

function isTestVariant(path: string): boolean {
  return /(^|[/_.-])(tests?|testing|dev|develop|development|ci|local)([-_.]|$)/i.test(path);
}
