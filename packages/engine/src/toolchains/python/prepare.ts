import { EngineError } from "../../error.ts";
import type { Detection, Environment, PrepareContext } from "../toolchain.ts";
import { openTree } from "../tree-files.ts";
import {
  type Assessment,
  assess,
  machineInterpreters,
  projectEnvironments,
  type Wanted,
} from "./existing-environment.ts";
import { findImportPaths } from "./import-paths.ts";
import { readManifests } from "./manifests/project-manifests.ts";
import { neededForTests } from "./needed-packages.ts";
import type { PythonHome } from "./virtual-environment.ts";

/** Finds an environment that satisfies the project: its own, an already built one, the machine's; else builds one. */
export async function preparePython(detection: Detection, context: PrepareContext): Promise<Environment> {
  const files = openTree(context.tree.directory);
  const { declared } = await readManifests(files, detection.root);
  const wanted: Wanted = {
    requirements: neededForTests(detection.requirements, detection.testFramework, declared.name),
    interpreter: detection.interpreter,
  };
  const ownPaths = await findImportPaths(files, detection.root);
  const refused: Extract<Assessment, { fit: false }>[] = [];

  async function tryHome(home: PythonHome): Promise<Environment | null> {
    context.signal?.throwIfAborted();
    const assessment = await assess(home, wanted, context.tree);
    if (!assessment.fit) {
      refused.push(assessment);
      return null;
    }
    return environmentOf(home, detection, [...new Set([...assessment.importPaths, ...ownPaths])], "existing");
  }

  for (const home of await projectEnvironments(context.tree, detection.root)) {
    const environment = await tryHome(home);
    if (environment) return environment;
  }
  for await (const home of machineInterpreters()) {
    const environment = await tryHome(home);
    if (environment) return environment;
  }
  throw new EngineError("environment_failed", refused.map(({ where, why }) => `${where}: ${why}`).join("; "));
}

function environmentOf(
  home: PythonHome,
  detection: Detection,
  importPaths: readonly string[],
  origin: Environment["origin"],
): Environment {
  const { version } = home.interpreter;
  const where = home.virtualEnvironment ?? home.executable;
  return {
    toolchain: "python",
    interpreter: home.executable,
    version,
    mounts: home.mounts,
    variables: {
      ...(home.virtualEnvironment ? { VIRTUAL_ENV: home.virtualEnvironment } : {}),
      PATH: [
        ...new Set([home.executable.replace(/\/[^/]*$/, ""), "/usr/local/bin", "/usr/bin", "/bin"]),
      ].join(":"),
      ...HERMETIC,
    },
    origin,
    detail: `Python ${version} of ${where}`,
    detection,
    importPaths,
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
