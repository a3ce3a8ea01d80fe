import { dirname, join, resolve } from "node:path";
import { EngineError } from "../../error.ts";
import { type Target, targetOf } from "../../sandbox/network/allowed-hosts.ts";
import type { RegistrySettings } from "../../sandbox/network/registry-settings.ts";
import type { SandboxResult } from "../../sandbox/sandbox.ts";
import { type InstallNetwork, openInstallNetwork } from "../install-network.ts";
import type { Detection, PrepareContext } from "../toolchain.ts";
import { installFailure } from "./install-failure.ts";
import { findNpm, type NodeInterpreter, nodeMounts } from "./interpreters.ts";
import { type PackageManager, withoutScripts } from "./package-manager.ts";
import { filePlaces, npmRegistry, yarnRegistry } from "./package-registry.ts";
import type { ProjectLayout } from "./project-layout.ts";

const LIMITS = {
  seconds: 900,
  memoryBytes: 4 * 1024 ** 3,
  processes: 512,
  diskBytes: 4 * 1024 ** 3,
  outputBytes: 4 * 1024 ** 2,
};

export interface ModulesRequest {
  readonly context: PrepareContext;
  readonly settings: RegistrySettings;
  readonly detection: Detection;
  readonly layout: ProjectLayout;
  readonly interpreter: NodeInterpreter;
  readonly manager: PackageManager;
  /** The project's own command for it. */
  readonly command: string | null;
  /** Folder to fill: the modules come to lie below `tree` in it. */
  readonly target: string;
}

type Connection = "connected" | "offline";
type Shell = (connection: Connection, script: string, ...words: readonly string[]) => Promise<SandboxResult>;

/** Installs a project's dependencies in the sandbox. @throws EngineError `environment_failed` */
export async function installModules(request: ModulesRequest): Promise<void> {
  const { context, settings, manager, interpreter } = request;
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
  const network = openInstallNetwork(settings, context);
  const variables: Record<string, string> = { ...settings.variables };
  const npmFolder = resolve(dirname(npm), "..");
  const shell: Shell = (connection, script, ...words) =>
    workspace.exec({
      argv: ["/bin/sh", "-c", script, "sh", ...words],
      environment: {
        ...variables,
        ...INSTALL_VARIABLES,
        PATH: `${dirname(interpreter.executable)}:/usr/local/bin:/usr/bin:/bin`,
      },
      mounts: [
        ...nodeMounts(interpreter),
        ...(npmFolder.startsWith("/usr/") ? [] : [{ source: npmFolder, target: npmFolder }]),
        ...settings.mounts,
      ],
      output: { source: request.target, target: request.target },
      network: connection === "connected" ? network : "none",
      limits: LIMITS,
      ...(context.signal ? { signal: context.signal } : {}),
    });
  try {
    const { registry, tool } = await askPackageManager(request, npm, network, shell);
    // Without this, yarn would look at a place of its own, which nobody here configured.
    if (registry && manager.name === "yarn") {
      variables.YARN_NPM_REGISTRY_SERVER ??= registry;
      variables.npm_config_registry ??= registry;
    }
    await install(request, tool, network, shell);
  } finally {
    network.close();
    await workspace.dispose();
  }
}

/** Gets the package manager, and lets it say where it finds packages: that counts only before foreign code has run. */
async function askPackageManager(
  request: ModulesRequest,
  npm: string,
  network: InstallNetwork,
  shell: Shell,
): Promise<{ readonly registry: string | null; readonly tool: string }> {
  const { manager, interpreter, layout, settings } = request;
  const outside =
    (connection: Connection) =>
    (program: string, ...words: readonly string[]) =>
      shell(connection, 'cd /tmp && exec "$@"', interpreter.executable, program, ...words);
  const allow = (registry: string | null) => network.allow([registry && targetOf(registry)].filter(isTarget));

  const registry = await npmRegistry(npm, outside("offline"));
  allow(registry);
  if (settings.names.npm) {
    const { dependencies, devDependencies } = layout.manifest;
    const asked = { ...dependencies, ...devDependencies };
    network.allow(await filePlaces(npm, asked, outside("connected")));
  }
  const tool = await obtain(request, npm, network, shell);
  const isStock = manager.carried === null && manager.name === "yarn" && manager.version?.startsWith("1.");
  if (isStock) allow(await yarnRegistry(tool, outside("offline")));
  return { registry, tool };
}

function isTarget(target: Target | "" | null): target is Target {
  return target !== null && target !== "";
}

/** Fetches the package manager where it does not come with Node or with the repository. */
async function obtain(
  { manager, interpreter, target }: ModulesRequest,
  npm: string,
  network: InstallNetwork,
  shell: Shell,
): Promise<string> {
  if (manager.carried !== null) return join(target, "tree", manager.carried);
  if (manager.version === null) return npm;
  const node = interpreter.executable;
  const isBerry = manager.name === "yarn" && !manager.version.startsWith("1.");
  const name = isBerry ? "@yarnpkg/cli-dist" : manager.name;
  const folder = join(target, "tool");
  const script = 'mkdir -p "$1" && cd "$1" && shift && exec "$@"';
  const flags = ["--no-audit", "--no-fund", "--ignore-scripts", "--no-save", "--prefix", folder];
  const words = [folder, node, npm, "install", ...flags, `${name}@${manager.version}`];
  expectSuccess(await shell("connected", script, ...words), network);
  const place = join(folder, "node_modules", name);
  const asked = await shell("offline", 'exec "$@"', node, "-e", PROGRAM_OF_PACKAGE, place, manager.name);
  expectSuccess(asked, network);
  return join(place, asked.stdout.trim());
}

async function install(
  request: ModulesRequest,
  tool: string,
  network: InstallNetwork,
  shell: Shell,
): Promise<void> {
  const { context, detection, layout, interpreter, manager, command, target } = request;
  const tree = join(target, "tree");
  const place = join(tree, layout.installRoot);
  const run = ({ arguments: words }: PackageManager) =>
    shell("connected", 'cd "$1" && shift && exec "$@"', place, interpreter.executable, tool, ...words);
  // Packages' scripts may look at the sources; what is kept in the end are the installed modules alone.
  expectSuccess(await shell("offline", 'mkdir -p "$1" && cp -R . "$1" && rm -rf "$1/.git"', tree), network);
  if (command !== null) {
    const own = 'cd "$1" && exec /bin/sh -c "$2"';
    expectSuccess(await shell("connected", own, join(tree, detection.root), command), network);
  } else {
    const first = await run(manager);
    if (first.exitCode !== 0) {
      const second = first.ended === "exit" ? await run(withoutScripts(manager)) : first;
      if (second.exitCode !== 0) throw installFailure(first, network.refusals());
      context.onProgress?.(
        "A package's install script failed; the dependencies were installed without scripts",
      );
    }
  }
  expectSuccess(await shell("offline", KEEP_MODULES, tree), network);
}

function expectSuccess(result: SandboxResult, network: InstallNetwork): void {
  if (result.exitCode !== 0) throw installFailure(result, network.refusals());
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
