import { join } from "node:path";
import { EngineError } from "../../error.ts";
import { exampleVariables } from "../example-variables.ts";
import type { Detection, Environment, PrepareContext, TreeMount } from "../toolchain.ts";
import { openTree } from "../tree-files.ts";
import { createBuilder, findModules } from "./build-environment.ts";
import { missingPackages } from "./installed-packages.ts";
import { chooseNode, type NodeInterpreter, nodeMounts } from "./interpreters.ts";
import { layoutOf } from "./project-layout.ts";
import { nodeVariables } from "./required-variables.ts";

/** Finds the dependencies of a project installed in its checkout, or among what we built before, or installs them. */
export async function prepareNode(detection: Detection, context: PrepareContext): Promise<Environment> {
  const files = openTree(context.tree.directory);
  const layout = await layoutOf(files, detection.root);
  if (!layout) throw new EngineError("internal", `${detection.root || "."} holds no package.json`);
  const interpreter = await requireNode(detection.interpreter, context);
  const packages = [
    { root: layout.root, manifest: layout.manifest },
    ...(layout.installRoot === layout.root
      ? []
      : [{ root: layout.installRoot, manifest: layout.installManifest }]),
  ];
  const variables = await exampleVariables(files, detection.root, nodeVariables);
  const finish = async (origin: Environment["origin"], folder: string | null): Promise<Environment> =>
    environmentOf(detection, interpreter, {
      origin,
      treeMounts: folder === null ? [] : await modulesIn(folder),
      folder,
      variables,
    });
  const needsNothing = detection.requirements.length === 0;
  if (needsNothing) return finish("existing", null);
  const named = context.environmentPath ?? null;
  if (named !== null) {
    const missing = await missingPackages(named, [{ root: "", manifest: layout.manifest }]);
    if (missing.length === 0) {
      const mount = { source: join(named, "node_modules"), path: join(layout.installRoot, "node_modules") };
      return environmentOf(detection, interpreter, {
        origin: "existing",
        treeMounts: [mount],
        folder: named,
        variables,
      });
    }
    context.onProgress?.(`Not used: ${named}, because it lacks ${missing.slice(0, 3).join(", ")}`);
  }
  if (context.tree.origin !== null) {
    const missing = await missingPackages(context.tree.origin, packages);
    if (missing.length === 0) return finish("existing", context.tree.origin);
    context.onProgress?.(
      `Not used: node_modules of the checkout, because it lacks ${missing.slice(0, 3).join(", ")}`,
    );
  }
  context.signal?.throwIfAborted();
  const builder = createBuilder(context);
  const request = { detection, layout, interpreter };
  return finish("built", (await builder.find(request)) ?? (await builder.build(request)));
}

async function requireNode(range: string | null, context: PrepareContext): Promise<NodeInterpreter> {
  const { chosen, fits, seen } = await chooseNode(range);
  if (!chosen) {
    const there = seen.length > 0 ? `this machine has ${seen.join(", ")}` : "this machine has none";
    throw new EngineError("environment_failed", `The project needs Node ${range ?? ""}, and ${there}`, {
      remedy: `Install Node ${range ?? "24"}.`,
    });
  }
  if (!fits)
    context.onProgress?.(`The project asks for Node ${range}; ${chosen.version} is the nearest that is here`);
  return chosen;
}

async function modulesIn(folder: string): Promise<readonly TreeMount[]> {
  return (await findModules(folder)).map((path) => ({ source: join(folder, path), path }));
}

function environmentOf(
  detection: Detection,
  interpreter: NodeInterpreter,
  {
    origin,
    treeMounts,
    folder,
    variables,
  }: Required<Pick<Environment, "origin" | "treeMounts" | "variables">> & { readonly folder: string | null },
): Environment {
  return {
    toolchain: "node",
    interpreter: interpreter.executable,
    version: interpreter.version,
    mounts: nodeMounts(interpreter),
    variables: {
      ...variables,
      PATH: [
        ...new Set([interpreter.executable.replace(/\/[^/]*$/, ""), "/usr/local/bin", "/usr/bin", "/bin"]),
      ].join(":"),
      LANG: "C.UTF-8",
      LC_ALL: "C.UTF-8",
      TZ: "UTC",
      NODE_ENV: "test",
      NO_COLOR: "1",
      CI: "1",
    },
    origin,
    detail: `Node ${interpreter.version}${folder === null ? "" : ` with the modules in ${folder}`}`,
    detection,
    treeMounts,
  };
}
