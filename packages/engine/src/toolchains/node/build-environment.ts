import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { EngineError } from "../../error.ts";
import { registrySettings } from "../../sandbox/registry-settings.ts";
import type { SandboxResult, SandboxWorkspace } from "../../sandbox/sandbox.ts";
import { openEnvironmentCache } from "../environment-cache.ts";
import { readProjectFile } from "../project-file.ts";
import type { Detection, PrepareContext } from "../toolchain.ts";
import { joinPath, openTree } from "../tree-files.ts";
import { installFailure } from "./install-failure.ts";
import { findNpm, type NodeInterpreter, nodeMounts } from "./interpreters.ts";
import { choosePackageManager, type PackageManager, withoutScripts } from "./package-manager.ts";
import type { ProjectLayout } from "./project-layout.ts";

/** Part of the key: a change in how environments are made makes new ones. */
const FORMAT = 1;
const LIMITS = {
  seconds: 900,
  memoryBytes: 4 * 1024 ** 3,
  processes: 512,
  diskBytes: 4 * 1024 ** 3,
  outputBytes: 4 * 1024 ** 2,
};
const MODULES_DEPTH = 5;

export interface BuildRequest {
  readonly detection: Detection;
  readonly layout: ProjectLayout;
  readonly interpreter: NodeInterpreter;
}

export interface Builder {
  /** Folder that holds the tree's `node_modules` at their places, when it was built earlier. */
  find(request: BuildRequest): Promise<string | null>;
  build(request: BuildRequest): Promise<string>;
}

/** Installs a project's dependencies in the sandbox's install phase, into the project's cache. */
export function createBuilder(context: PrepareContext): Builder {
  const files = openTree(context.tree.directory);
  const cache = openEnvironmentCache(context.cacheDirectory);
  const settings = registrySettings({ home: context.cacheDirectory });

  async function keyOf({ detection, layout, interpreter }: BuildRequest): Promise<string> {
    const paths = new Set(detection.manifests);
    for (const path of await files.walk(layout.installRoot, MODULES_DEPTH)) {
      // The packages of a workspace decide too what is installed where.
      if (path.endsWith("/package.json")) paths.add(path);
    }
    const contents: (readonly [string, string | null])[] = [];
    for (const path of [...paths].sort()) contents.push([path, await files.read(path)]);
    const parts = [
      FORMAT,
      layout.installRoot,
      contents,
      [interpreter.version, interpreter.platform],
      settings.fingerprint,
    ];
    return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
  }

  async function find(request: BuildRequest): Promise<string | null> {
    const directory = await cache.find(await keyOf(request));
    return directory === null ? null : join(directory, "tree");
  }

  async function build(request: BuildRequest): Promise<string> {
    const manager = await choosePackageManager(files, request.layout);
    const command = (await readProjectFile(files))?.install ?? null;
    const directory = await cache.build(
      await keyOf(request),
      (target) => install(request, manager, command, target),
      context.signal,
    );
    return join(directory, "tree");
  }

  async function install(
    request: BuildRequest,
    manager: PackageManager,
    command: string | null,
    target: string,
  ): Promise<void> {
    const { interpreter, layout } = request;
    const npm = await findNpm(interpreter);
    if (npm === null) {
      throw new EngineError(
        "environment_failed",
        "The dependencies cannot be installed: this machine has no npm",
        {
          remedy:
            "Install npm (it comes with Node.js), or install the dependencies in the checkout (node_modules).",
        },
      );
    }
    context.onProgress?.(`Installing the dependencies with ${manager.name}`);
    const workspace = await context.sandbox.prepare({ directory: context.tree.directory });
    try {
      const node = interpreter.executable;
      const run = (script: string, ...words: readonly string[]): Promise<SandboxResult> =>
        execute(workspace, ["/bin/sh", "-c", script, "sh", ...words], interpreter, npm, target);
      // Packages' scripts may look at the sources; what is kept in the end are the installed modules alone.
      await expectSuccess(run('mkdir -p "$1" && cp -R . "$1" && rm -rf "$1/.git"', join(target, "tree")));
      const place = join(target, "tree", layout.installRoot);
      const tool = await obtain(manager, run, node, npm, target);
      const inPlace = 'cd "$1" && shift && exec "$@"';
      let result =
        command === null
          ? await run(inPlace, place, node, tool, ...manager.arguments)
          : await run(
              'cd "$1" && exec /bin/sh -c "$2"',
              join(target, "tree", request.detection.root),
              command,
            );
      if (result.exitCode !== 0 && command === null && result.ended === "exit") {
        const first = result;
        result = await run(inPlace, place, node, tool, ...withoutScripts(manager).arguments);
        if (result.exitCode !== 0) throw installFailure(first);
        context.onProgress?.(
          "A package's install script failed; the dependencies were installed without scripts",
        );
      }
      if (result.exitCode !== 0) throw installFailure(result);
      await expectSuccess(run(KEEP_MODULES, join(target, "tree")));
    } finally {
      await workspace.dispose();
    }
  }

  /** Fetches the package manager where it does not come with Node or with the repository. */
  async function obtain(
    manager: PackageManager,
    run: (script: string, ...words: readonly string[]) => Promise<SandboxResult>,
    node: string,
    npm: string,
    target: string,
  ): Promise<string> {
    if (manager.carried !== null) return join(target, "tree", manager.carried);
    if (manager.version === null) return npm;
    const isBerry = manager.name === "yarn" && !manager.version.startsWith("1.");
    const name = isBerry ? "@yarnpkg/cli-dist" : manager.name;
    const folder = join(target, "tool");
    const script = 'mkdir -p "$1" && cd "$1" && shift && exec "$@"';
    const flags = ["--no-audit", "--no-fund", "--ignore-scripts", "--no-save", "--prefix", folder];
    await expectSuccess(run(script, folder, node, npm, "install", ...flags, `${name}@${manager.version}`));
    const place = join(folder, "node_modules", name);
    const asked = await run('exec "$@"', node, "-e", PROGRAM_OF_PACKAGE, place, manager.name);
    if (asked.exitCode !== 0) throw installFailure(asked);
    return join(place, asked.stdout.trim());
  }

  function execute(
    workspace: SandboxWorkspace,
    argv: readonly [string, ...string[]],
    interpreter: NodeInterpreter,
    npm: string,
    target: string,
  ): Promise<SandboxResult> {
    const npmFolder = resolve(dirname(npm), "..");
    const npmMount = npmFolder.startsWith("/usr/") ? [] : [{ source: npmFolder, target: npmFolder }];
    return workspace.exec({
      argv,
      environment: {
        ...settings.variables,
        ...INSTALL_VARIABLES,
        PATH: `${dirname(interpreter.executable)}:/usr/local/bin:/usr/bin:/bin`,
      },
      mounts: [...nodeMounts(interpreter), ...npmMount, ...settings.mounts],
      output: { source: target, target },
      network: "registries",
      limits: LIMITS,
      ...(context.signal ? { signal: context.signal } : {}),
    });
  }

  return { find, build };
}

/** Prints the path of a program inside its package. */
const PROGRAM_OF_PACKAGE = `
const { bin } = require(process.argv[1] + "/package.json");
console.log(typeof bin === "string" ? bin : bin[process.argv[2]]);
`;

/** Removes everything but the folders called `node_modules`, and the folders on the way to them. */
const KEEP_MODULES = `
cd "$1" && rm -rf ../tool
find . -name node_modules -prune -o \\( -type f -o -type l -o -type p -o -type s \\) -exec rm -f {} +
find . -name node_modules -prune -o -depth -type d -empty -exec rmdir {} + 2>/dev/null || true
`;

/** Yarn's newer versions install no `node_modules` by default; what they install instead needs files in the tree. */
const INSTALL_VARIABLES: Readonly<Record<string, string>> = {
  YARN_NODE_LINKER: "node-modules",
  YARN_ENABLE_GLOBAL_CACHE: "false",
  YARN_ENABLE_TELEMETRY: "0",
  YARN_CACHE_FOLDER: "/tmp/yarn-cache",
  npm_config_cache: "/tmp/npm-cache",
  npm_config_store_dir: "/tmp/pnpm-store",
  npm_config_manage_package_manager_versions: "false",
  COREPACK_ENABLE_STRICT: "0",
  HUSKY: "0",
  CI: "1",
  LANG: "C.UTF-8",
};

async function expectSuccess(running: Promise<SandboxResult>): Promise<void> {
  const result = await running;
  if (result.exitCode !== 0) throw installFailure(result);
}

/** Paths of the `node_modules` folders under a folder, relative to it, not those inside packages. */
export async function findModules(directory: string, depth = MODULES_DEPTH): Promise<readonly string[]> {
  const found: string[] = [];
  const pending: (readonly [string, number])[] = [["", depth]];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [folder, left] = next;
    for (const entry of await readdir(join(directory, folder), { withFileTypes: true }).catch(() => [])) {
      if (!entry.isDirectory() || entry.name === ".git") continue;
      const path = joinPath(folder, entry.name);
      if (entry.name === "node_modules") found.push(path);
      else if (left > 0) pending.push([path, left - 1]);
    }
  }
  return found.sort();
}
