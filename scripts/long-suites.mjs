// The long suites, of which `npm test` runs one half a day and `npm run test:full` all. A suite belongs here when it takes
// more than ten seconds and others tell of the same faults sooner; the stories that a release stands on (the
// demonstration, the killed intake, escapes, what must not be patched) are never left out.
const DAY_MS = 24 * 60 * 60 * 1000;

const LONG_SUITES = [
  "packages/engine/src/propose/recipes/contract/programs.test.ts",
  "packages/engine/src/propose/recipes/structure/programs.test.ts",
  "packages/engine/src/propose/recipes/web-programs.test.ts",
  "packages/engine/src/propose/search/javascript/search.test.ts",
  "packages/engine/src/reproduce/borrow/borrowed.test.ts",
  "packages/engine/src/reproduce/borrow/foreign-request.test.ts",
  "packages/engine/src/reproduce/call/levels.test.ts",
  "packages/engine/src/reproduce/javascript/borrowed-applications.test.ts",
  "packages/engine/src/reproduce/javascript/borrowed-credentials.test.ts",
  "packages/engine/src/reproduce/derive/derived.test.ts",
  "packages/engine/src/reproduce/javascript/guess/earlier-requests.test.ts",
  "packages/engine/src/reproduce/javascript/guess/guessed-requests.test.ts",
  "packages/engine/src/reproduce/javascript/programs.test.ts",
  "packages/engine/src/reproduce/javascript/reached-functions.test.ts",
  "packages/engine/src/toolchains/install-network.test.ts",
  "packages/engine/src/toolchains/node/node.test.ts",
  "packages/engine/src/toolchains/node/rehearsal.test.ts",
  "packages/engine/src/toolchains/node/warm-node.test.ts",
  "packages/engine/src/toolchains/python/python.test.ts",
  "packages/engine/src/toolchains/python/warm-python.test.ts",
  "packages/engine/src/verify/types.test.ts",
  "packages/server/src/forges/github/github-opponent.test.ts",
  "packages/server/src/forges/gitlab/gitlab-opponent.test.ts",
  "packages/server/src/runs/execution/chaos.test.ts",
  "packages/server/src/sdk/node-package.test.ts",
  "test/projects.test.ts",
];

/**
 * The long suites that rest on the day of that seed, a count of days: one half of them. Halves follow each other as in the
 * Thue-Morse sequence, so that no suite rests for more than two days, and that each meets every part of its own samples, which
 * go round with the same seed.
 */
export function restingSuites(seed = process.env.BUGSTACK_TEST_SEED ?? Math.floor(Date.now() / DAY_MS)) {
  const half = Number(seed).toString(2).replaceAll("0", "").length % 2;
  return LONG_SUITES.filter((_, index) => index % 2 === half);
}
