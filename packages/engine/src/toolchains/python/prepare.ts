import { EngineError } from "../../error.ts";
import { exampleVariables } from "../example-variables.ts";
import type { Detection, Environment, PrepareContext } from "../toolchain.ts";
import { openTree } from "../tree-files.ts";
import { createBuilder, missingInterpreter } from "./build-environment.ts";
import {
  acceptsVersion,
  assess,
  machineInterpreters,
  projectEnvironments,
  type Wanted,
} from "./existing-environment.ts";
import { findImportPaths } from "./import-paths.ts";
import type { InstallFailure } from "./install-failure.ts";
import type { BuildRequest } from "./install-plan.ts";
import { type ProjectManifests, readManifests } from "./manifests/project-manifests.ts";
import { neededForTests } from "./needed-packages.ts";
import { pythonVariables } from "./required-variables.ts";
import { startFault } from "./start-check.ts";
import type { PythonHome } from "./virtual-environment.ts";

/** How many versions of Python an installation is tried with before it is given up. */
const MOST_ATTEMPTS = 3;

/**
 * Finds an environment that satisfies the project: its own, one that we built before, that of one of the machine's
 * interpreters; else builds one.
 */
export async function preparePython(detection: Detection, context: PrepareContext): Promise<Environment> {
  const files = openTree(context.tree.directory);
  const manifests = await readManifests(files, detection.root);
  const needed = neededForTests(detection.requirements, detection.testFramework, manifests.declared.name);
  const wanted: Wanted = { requirements: needed, interpreter: detection.interpreter };
  const ownPaths = await findImportPaths(files, detection.root);
  const variables = await exampleVariables(files, detection.root, pythonVariables);
  const finish = (
    home: PythonHome,
    origin: Environment["origin"],
    importPaths: readonly string[],
  ): Environment =>
    environmentOf(home, detection, { importPaths: [...importPaths, ...ownPaths], origin, variables });

  async function tryHome(home: PythonHome): Promise<Environment | null> {
    context.signal?.throwIfAborted();
    const assessment = await assess(home, wanted, context.tree);
    if (assessment.fit) {
      const fault = await startFault(home, context);
      if (fault === null) return finish(home, "existing", assessment.importPaths);
      context.onProgress?.(
        `Not used: ${home.executable}, because it does not start in the sandbox: ${fault}`,
      );
      return null;
    }
    if (home.virtualEnvironment)
      context.onProgress?.(`Not used: ${assessment.where}, because ${assessment.why}`);
    return null;
  }

  for (const home of await projectEnvironments(context, detection.root)) {
    const environment = await tryHome(home);
    if (environment) return environment;
  }
  const builder = createBuilder(context);
  const request = (home: PythonHome): BuildRequest => ({
    detection,
    manifests,
    needed,
    interpreter: home.interpreter,
  });
  const homes: PythonHome[] = [];
  for await (const home of machineInterpreters()) {
    const built = canBuild(home, wanted) ? await builder.find(request(home)) : null;
    const found = built ? finish(built, "built", []) : isDynamic(manifests) ? null : await tryHome(home);
    if (found) return found;
    homes.push(home);
  }
  const candidates = distinctVersions(homes.filter((home) => canBuild(home, wanted)));
  const failures: InstallFailure[] = [];
  for (const home of candidates.slice(0, MOST_ATTEMPTS)) {
    const built = await builder.build(request(home));
    if (!("fault" in built)) return finish(await checked(built, wanted, context, manifests), "built", []);
    failures.push(built);
    if (built.fault === "other") break;
  }
  const [failure] = failures;
  if (failure) throw failure.error;
  throw missingInterpreter(wanted.interpreter, [...new Set(homes.map((home) => home.interpreter.version))]);
}

/** What only an installer can compute cannot be held against metadata. */
function isDynamic({ declared }: ProjectManifests): boolean {
  return declared.dynamic;
}

function canBuild(home: PythonHome, wanted: Wanted): boolean {
  return home.interpreter.hasVenv && acceptsVersion(wanted.interpreter, home.interpreter.version);
}

function distinctVersions(homes: readonly PythonHome[]): readonly PythonHome[] {
  const seen = new Set<string>();
  return homes.filter(({ interpreter }) => {
    const version = interpreter.version.split(".").slice(0, 2).join(".");
    if (seen.has(version)) return false;
    seen.add(version);
    return true;
  });
}

/** An installer that ended well but left something out is found here, not in the middle of a test. */
async function checked(
  home: PythonHome,
  wanted: Wanted,
  context: PrepareContext,
  { declared }: ProjectManifests,
): Promise<PythonHome> {
  if (declared.dynamic) return home;
  const assessment = await assess(home, wanted, { ...context.tree, origin: null });
  if (assessment.fit || assessment.why.startsWith("it imports from")) return home;
  throw new EngineError("environment_failed", `The installed environment is incomplete: ${assessment.why}`, {
    remedy: "Check the project's install command and requirements.",
  });
}

function environmentOf(
  home: PythonHome,
  detection: Detection,
  { importPaths, origin, variables }: Required<Pick<Environment, "importPaths" | "origin" | "variables">>,
): Environment {
  const { version } = home.interpreter;
  const where = home.virtualEnvironment ?? home.executable;
  return {
    toolchain: "python",
    interpreter: home.executable,
    version,
    mounts: home.mounts,
    variables: {
      ...variables,
      ...(home.virtualEnvironment ? { VIRTUAL_ENV: home.virtualEnvironment } : {}),
      PATH: [
        ...new Set([home.executable.replace(/\/[^/]*$/, ""), "/usr/local/bin", "/usr/bin", "/bin"]),
      ].join(":"),
      ...HERMETIC,
    },
    origin,
    detail: `Python ${version} of ${where}`,
    detection,
    importPaths: [...new Set(importPaths)],
  };
}

/** The same run everywhere: no byte code in the tree, no user's packages, one hash seed, one language, one time zone. */
const HERMETIC: Readonly<Record<string, string>> = {
  PYTHONDONTWRITEBYTECODE: "1",
  PYTHONHASHSEED: "0",
  PYTHONNOUSERSITE: "1",
  LANG: "C.UTF-8",
  LC_ALL: "C.UTF-8",
  TZ: "UTC",
};
