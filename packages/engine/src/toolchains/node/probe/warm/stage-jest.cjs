/**
 * A stage of jest: plays one test on one tree after the other, each in a world of its own as under the runner, while the
 * configuration, the map of files, the compilers and what these made of unchanged files stay. For screening only.
 */
const { mkdirSync } = require("node:fs");
const { extend } = require("./jest-runtime.cjs");
const { partsOf } = require("./jest-parts.cjs");
const { forgetModules } = require("./fresh-modules.cjs");
const { shareScripts } = require("./shared-scripts.cjs");
const { stand } = require("./stage.cjs");

const [, , program, settings] = process.argv;
const { words } = JSON.parse(settings);
const parts = partsOf(program);
/** Called otherwise before version 28. A project may have its own. */
const RUNTIME = require.resolve("./jest-runtime.cjs");
const OWN_RUNTIME = { runtime: RUNTIME, moduleLoader: RUNTIME };
const WATCHER = { isInterrupted: () => false, isWatchMode: () => false, setState: () => {} };

/** What the command line makes of its words: the options and the projects. It never comes to run them. */
function readCommandLine() {
  const core = require(parts.core);
  return new Promise((resolve, reject) => {
    const runCLI = (argv, projects) => {
      require.cache[parts.core].exports = core;
      resolve({ argv, projects });
      return new Promise(() => {});
    };
    require.cache[parts.core].exports = { ...core, runCLI };
    require(parts.command).run(words).catch(reject);
  });
}

/** Each project with its files, found once. */
async function openProjects() {
  process.env.NODE_ENV ??= "test";
  process.env.JEST_WORKER_ID = "1";
  const { argv, projects } = await readCommandLine();
  const { SearchSource } = require(parts.core);
  const { globalConfig, configs } = await parts.require("jest-config").readConfigs(argv, projects);
  const Runtime = defaultOf(parts.require("jest-runtime"));
  extend(Runtime);
  const contexts = [];
  for (const config of configs) {
    mkdirSync(config.cacheDirectory, { recursive: true });
    const map = await Runtime.createHasteMap(config, {
      ...{ console, maxWorkers: 1, resetCache: false, watch: false, watchman: false },
    });
    const { hasteFS, moduleMap } = await map.build();
    const context = {
      ...{ config: { ...OWN_RUNTIME, ...defined(config) }, hasteFS, moduleMap },
      resolver: Runtime.createResolver(config, moduleMap),
    };
    contexts.push({ context, source: new SearchSource(context), isSetUp: false });
  }
  return { globalConfig, contexts };
}

/** What projects want done once before all tests. */
async function setUp({ globalConfig }, one) {
  if (one.isSetUp) return;
  one.isSetUp = true;
  const { config } = one.context;
  const paths = new Set([globalConfig.globalSetup, config.globalSetup].filter(Boolean));
  const { createScriptTransformer } = parts.require("@jest/transform");
  for (const path of paths) {
    const transformer = await createScriptTransformer(config);
    await transformer.requireAndTranspileModule(path, async (hook) => {
      await defaultOf(hook)(globalConfig, config);
    });
  }
}

/** Plays the test that is wanted: how it ended, and what a failure says. */
async function play(opened, { file, name, pattern }) {
  forgetModules();
  const one = opened.contexts.find(({ source }) => source.isTestFilePath(file));
  if (!one) return { ended: "failed", why: "no project has the test", isPlayed: false };
  await setUp(opened, one);
  const globalConfig = { ...opened.globalConfig, testNamePattern: pattern ?? "" };
  const { result, error } = await runFile(globalConfig, { path: file, context: one.context });
  if (error ?? result.testExecError) return { ...failed(error ?? result.testExecError), isPlayed: false };
  const own = result.testResults.filter(
    ({ ancestorTitles, title }) => name === null || [...ancestorTitles, title].join(" ") === name,
  );
  const ran = own.filter(({ status }) => status === "passed" || status === "failed");
  const broken = ran.find(({ status }) => status === "failed");
  if (broken) return { ended: "failed", why: broken.failureMessages[0] ?? "" };
  if (ran.length > 0 && ran.length === own.length) return { ended: "passed" };
  return { ended: "failed", why: "the test was not run", isPlayed: false };
}

/** In this process, by the runner of the project: `{ result }` or `{ error }`. */
function runFile(globalConfig, test) {
  const Runner = defaultOf(require(test.context.config.runner));
  const runner = new Runner(globalConfig, {});
  return new Promise((resolve, reject) => {
    const options = { serial: true };
    const onResult = async (_, result) => resolve({ result });
    const onFailure = async (_, error) => resolve({ error });
    // Called otherwise before version 28.
    if (!runner.supportsEventEmitters)
      return runner.runTests([test], WATCHER, async () => {}, onResult, onFailure, options).catch(reject);
    runner.on("test-file-success", ([one, result]) => onResult(one, result));
    runner.on("test-file-failure", ([one, error]) => onFailure(one, error));
    runner.runTests([test], WATCHER, options).catch(reject);
  });
}

function failed(error) {
  const why = String(error?.message ?? error);
  return { ended: error?.name === "SyntaxError" || /SyntaxError/.test(why) ? "syntax" : "failed", why };
}

function defined(settings) {
  return Object.fromEntries(
    Object.entries(settings).filter(([, value]) => value !== undefined && value !== null),
  );
}

function defaultOf(module) {
  return module?.__esModule || module?.default ? (module.default ?? module) : module;
}

shareScripts();
openProjects().then((opened) => stand((order) => play(opened, order)));
