import { createHash } from "node:crypto";
import { join } from "node:path";
import { EngineError } from "../../error.ts";
import { registrySettings } from "../../sandbox/network/registry-settings.ts";
import type { SandboxCommand, SandboxResult, SandboxWorkspace } from "../../sandbox/sandbox.ts";
import { openEnvironmentCache } from "../environment-cache.ts";
import { type InstallNetwork, openInstallNetwork } from "../install-network.ts";
import { readProjectFile } from "../project-file.ts";
import type { PrepareContext } from "../toolchain.ts";
import { openTree } from "../tree-files.ts";
import { type InstallFailure, installFailure } from "./install-failure.ts";
import { type BuildRequest, type InstallPlan, planInstall } from "./install-plan.ts";
import type { Interpreter } from "./interpreter.ts";
import { defaultIndex, filePlaces } from "./package-index.ts";
import { parseSpecifiers, satisfiesSpecifiers } from "./packaging/specifier.ts";
import { interpreterHome, type PythonHome } from "./virtual-environment.ts";

/** Part of the key: a change in how environments are made makes new ones. */
const FORMAT = 2;
const INSTALL_SECONDS = 900;
const LIMITS = {
  seconds: INSTALL_SECONDS,
  memoryBytes: 4 * 1024 ** 3,
  processes: 512,
  diskBytes: 4 * 1024 ** 3,
  outputBytes: 4 * 1024 ** 2,
};

export interface Builder {
  /** An environment that was built earlier for the same declarations, or null. */
  find(request: BuildRequest): Promise<PythonHome | null>;
  /** Builds it. An installation that fails is returned, anything else thrown. */
  build(request: BuildRequest): Promise<PythonHome | InstallFailure>;
}

/** Builds virtual environments in the sandbox's install phase, into the project's cache. */
export function createBuilder(context: PrepareContext): Builder {
  const files = openTree(context.tree.directory);
  const cache = openEnvironmentCache(context.cacheDirectory);
  const settings = registrySettings({ home: context.cacheDirectory });

  async function find(request: BuildRequest): Promise<PythonHome | null> {
    const directory = await cache.find(await keyOf(request));
    return directory === null ? null : builtHome(directory, request.interpreter);
  }

  async function keyOf({ detection, manifests, needed, interpreter }: BuildRequest): Promise<string> {
    const contents: (readonly [string, string | null])[] = [];
    for (const path of [...new Set([...detection.manifests, ...manifests.declared.files])].sort()) {
      contents.push([path, await files.read(path)]);
    }
    const parts = [
      FORMAT,
      detection.root,
      contents,
      needed,
      [interpreter.executable, interpreter.version, interpreter.platform],
      settings.fingerprint,
    ];
    return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
  }

  async function build(request: BuildRequest): Promise<PythonHome | InstallFailure> {
    const own = await readProjectFile(files);
    const plan = await planInstall(files, request);
    let failure: InstallFailure | null = null;
    try {
      const key = await keyOf(request);
      const directory = await cache.build(
        key,
        async (target) => {
          failure = await install(request, plan, own?.install ?? null, target);
          if (failure) throw failure.error;
        },
        context.signal,
      );
      return builtHome(directory, request.interpreter);
    } catch (error) {
      if (failure) return failure;
      throw error;
    }
  }

  async function install(
    request: BuildRequest,
    plan: InstallPlan,
    command: string | null,
    target: string,
  ): Promise<InstallFailure | null> {
    const { interpreter, detection } = request;
    const venv = join(target, "venv");
    const workspace = await context.sandbox.prepare({ directory: context.tree.directory });
    const network = openInstallNetwork(settings, context);
    const failed = (result: SandboxResult) => installFailure(result, network.refusals());
    const run = (argv: SandboxCommand["argv"], connected = true): Promise<SandboxResult> =>
      execute(workspace, argv, detection.root, interpreter, target, connected ? network : "none");
    try {
      await workspace.write(encoded(plan.files));
      context.onProgress?.(`Making an environment with Python ${interpreter.version}`);
      // A project's own command expects to find a pip in the environment.
      const shared = command === null && canInstallElsewhere(interpreter);
      const withoutPip = shared ? ["--without-pip"] : [];
      const made = await run([interpreter.executable, "-I", "-m", "venv", ...withoutPip, venv], false);
      if (made.exitCode !== 0) return failed(made);
      const python = join(venv, "bin/python");
      // What the installer says of its registries counts only as long as no foreign code has run.
      const teller = shared ? interpreter.executable : python;
      network.allow(await defaultIndex(teller, (argv) => run(argv, false)));
      if (settings.names.python) network.allow(await filePlaces(teller, request.needed, run));
      if (command !== null) {
        const result = await run(["/bin/sh", "-c", command]);
        if (result.exitCode !== 0) return failed(result);
        await warmByteCode((argv) => run(argv, false), python);
        return null;
      }
      const pip: readonly [string, ...string[]] = shared
        ? [interpreter.executable, "-m", "pip", "--python", python]
        : [python, "-m", "pip"];
      for (const step of plan.steps) {
        const result = await run([...pip, "install", ...PIP, ...step.arguments]);
        if (result.exitCode === 0) continue;
        if (!step.optional) return failed(result);
        context.onProgress?.("The project itself could not be installed; its sources are imported directly");
      }
      await warmByteCode((argv) => run(argv, false), python);
      return null;
    } finally {
      network.close();
      await workspace.dispose();
    }
  }

  function execute(
    workspace: SandboxWorkspace,
    argv: SandboxCommand["argv"],
    directory: string,
    interpreter: Interpreter,
    target: string,
    network: InstallNetwork | "none",
  ): Promise<SandboxResult> {
    const home = interpreterHome(interpreter);
    return workspace.exec({
      argv,
      directory,
      environment: installVariables(target, settings.variables),
      mounts: [...home.mounts, ...settings.mounts],
      output: { source: target, target },
      network,
      limits: LIMITS,
      onOutput: progressOf(context.onProgress),
      ...(context.signal ? { signal: context.signal } : {}),
    });
  }

  return { find, build };
}

/**
 * pytest compiles its plugins in a way of its own, at each start unless the result lies beside them: a third of what a
 * small suite takes. One start on an empty folder, while the environment may still be written, leaves it there.
 */
const START_PYTEST = `
import os, sys, tempfile
sys.dont_write_bytecode = False
with tempfile.TemporaryDirectory() as empty:
    os.chdir(empty)
    import pytest
    pytest.main(["-q", "-p", "no:cacheprovider", "-c", os.devnull, "--rootdir", empty, empty])
    os.chdir("/")
`;

/** What goes wrong here costs time later, nothing else. */
async function warmByteCode(
  run: (argv: readonly [string, ...string[]]) => Promise<SandboxResult>,
  python: string,
): Promise<void> {
  await run([python, "-c", START_PYTEST]);
}

/** pip from 22.3 on installs into another environment, which saves putting a pip into each: half of the time of a small one. */
function canInstallElsewhere({ pip }: Interpreter): boolean {
  return pip !== null && satisfiesSpecifiers(pip, parseSpecifiers(">=22.3") ?? []);
}

const PIP = ["--no-input", "--disable-pip-version-check", "--no-cache-dir", "--no-warn-script-location"];

/** The project's version cannot be asked of git, which is not there: tools that derive it from tags are told one. */
function installVariables(
  target: string,
  registries: Readonly<Record<string, string>>,
): Record<string, string> {
  const bin = join(target, "venv/bin");
  return {
    ...registries,
    VIRTUAL_ENV: join(target, "venv"),
    PATH: `${bin}:/usr/local/bin:/usr/bin:/bin`,
    LANG: "C.UTF-8",
    PYTHONNOUSERSITE: "1",
    SETUPTOOLS_SCM_PRETEND_VERSION: "0.0.0",
    PBR_VERSION: "0.0.0",
    PDM_BUILD_SCM_VERSION: "0.0.0",
    POETRY_DYNAMIC_VERSIONING_BYPASS: "0.0.0",
  };
}

/**
 * A built environment is described from what we know, never from files in it: foreign code wrote those, and what they
 * name as the interpreter would be started on the host.
 */
function builtHome(directory: string, interpreter: Interpreter): PythonHome {
  const venv = join(directory, "venv");
  const version = interpreter.version.split(".").slice(0, 2).join(".");
  return {
    executable: join(venv, "bin/python"),
    interpreter,
    sitePackages: [join(venv, "lib", `python${version}`, "site-packages")],
    mounts: [{ source: directory, target: directory }, ...interpreterHome(interpreter).mounts],
    virtualEnvironment: venv,
  };
}

function encoded(files: ReadonlyMap<string, string>): ReadonlyMap<string, Uint8Array> {
  const encoder = new TextEncoder();
  return new Map([...files].map(([path, text]) => [path, encoder.encode(text)]));
}

function progressOf(
  tell: ((sentence: string) => void) | undefined,
): (stream: "stdout" | "stderr", chunk: Uint8Array) => void {
  return (_stream, chunk) => {
    for (const [, name] of Buffer.from(chunk)
      .toString("utf8")
      .matchAll(/^Collecting ([^\s;(]+)/gm)) {
      tell?.(`Installing ${name}`);
    }
  };
}

/** No interpreter of the machine fits: one sentence, and what to install. */
export function missingInterpreter(wanted: string | null, seen: readonly string[]): EngineError {
  const asked = wanted === null ? "Python 3" : `Python ${wanted}`;
  const there = seen.length > 0 ? `this machine has ${seen.join(", ")}` : "this machine has none";
  return new EngineError("environment_failed", `The project needs ${asked}, and ${there}`, {
    remedy: `Install a Python that satisfies ${wanted ?? ">=3.8"}, with its venv module (Debian: python3 and python3-venv).`,
  });
}
