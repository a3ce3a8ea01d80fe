/** How each runner is prepared: what its process is started with, what it is told, and how the tests are dealt out. */
import { readFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { ownOptions } from "../own-words.mjs";
import { mochaProgram, packageFolder, packageProgram } from "../packages.mjs";
import { jestFlags, namePattern, runnerWords, vitestFlags } from "../runner-words.mjs";
import { typescriptOptions } from "../typescript-options.mjs";
import fresh from "./fresh-modules.cjs";

/** Options that make Node load a file: one of the project's own is not to be loaded before the tree is as it shall be. */
const LOADING = /^(?:--import|--require|-r|--loader|--experimental-loader)$/;

/** From here on it can be told from outside what to run. */
const OLDEST_VITEST = 1;

export function waysOf(request, here) {
  const way = WAYS[request.mode];
  if (!way) return { obstacle: `there is no such way for ${request.mode}` };
  const isEarly = !loadsOwnFiles(request.nodeOptions);
  const own = { isEarly, ...way(request, here) };
  // Runners with a loader of their own load modules anew by themselves.
  const canPlay = own.hasLoader || fresh.canReload;
  return { ...own, stage: (canPlay && own.stage) || null, quick: isEarly ? quickWords(request, here) : null };
}

/** A process without the runner. What the project has Node load first may be what its tests need. */
function quickWords({ mode, nodeOptions }, here) {
  const own = nodeOptions.filter((word) => word !== "--experimental-vm-modules");
  const program = join(here, "../quick/quick.cjs");
  return [...own, "--experimental-vm-modules", "--no-warnings", program, JSON.stringify({ mode })];
}

const WAYS = {
  "node:test": ({ nodeOptions, ...request }, here) => ({
    words: [
      ...nodeOptions,
      ...typescriptOptions({ ...request, nodeOptions }),
      ...[
        "--test-reporter",
        join(here, "../node-test-reporter.mjs"),
        "--test-reporter-destination",
        "stderr",
      ],
      join(here, "node-test.cjs"),
    ],
    // As under the runner itself, each file has a process.
    batches: (selectors) =>
      [...new Set(selectors.map(({ file }) => file))].map((file) =>
        selectors.filter((one) => one.file === file),
      ),
    orderFor: () => ({}),
    stage: [
      ...nodeOptions,
      ...typescriptOptions({ ...request, nodeOptions }),
      join(here, "stage-node-test.cjs"),
    ],
  }),
  vitest({ nodeOptions, arguments: given }, here) {
    const folder = packageFolder("vitest");
    if (folder === null) return { obstacle: "vitest is not installed" };
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    if (Number.parseInt(version, 10) < OLDEST_VITEST)
      return { obstacle: `vitest ${version} cannot stay for several runs` };
    const words = vitestFlags(ownOptions(given));
    return {
      words: [...nodeOptions, join(here, "vitest.mjs"), folder, JSON.stringify({ words })],
      stays: true,
      stage: [...nodeOptions, join(here, "stage-vitest.mjs"), folder, JSON.stringify({ words })],
      hasLoader: true,
      batches: (selectors) => [selectors],
      orderFor: ({ selectors }) => ({ pattern: namePattern(selectors) }),
    };
  },
  jest({ nodeOptions, folders, arguments: given }, here) {
    const program = packageProgram("jest") ?? packageProgram("jest-cli");
    if (program === null) return { obstacle: "jest is not installed" };
    const own = ownOptions(given);
    const flags = jestFlags(own, folders[0]);
    return {
      words: [...nodeOptions, join(here, "jest.cjs"), program],
      batches: (selectors) => [selectors],
      orderFor: (request) => ({
        words: runnerWords(request, { watching: false, scratch: folders[0] }),
        pattern: namePattern(request.selectors),
      }),
      stage: [...nodeOptions, join(here, "stage-jest.cjs"), program, JSON.stringify({ words: flags })],
      hasLoader: true,
    };
  },
  mocha({ nodeOptions }, here) {
    const program = mochaProgram();
    if (program === null) return { obstacle: "mocha is not installed" };
    return {
      words: [...nodeOptions, join(here, "mocha.cjs"), program],
      batches: (selectors) => [selectors],
      orderFor: (request) => ({ words: runnerWords(request, { watching: false, scratch: "" }) }),
      stage: [...nodeOptions, join(here, "stage-mocha.cjs"), program],
    };
  },
};

function loadsOwnFiles(nodeOptions) {
  return nodeOptions.some((word, index) => {
    const [name, inline] = word.split("=", 2);
    const value = inline ?? nodeOptions[index + 1] ?? "";
    return LOADING.test(name) && (/^\.{1,2}\//.test(value) || isAbsolute(value));
  });
}
