// The long suites, of which `npm test` runs one third a day and `npm run test:full` all. A suite belongs here when it takes
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
  "packages/engine/src/reproduce/derive/derived.test.ts",
  "packages/engine/src/reproduce/javascript/borrowed-applications.test.ts",
  "packages/engine/src/reproduce/javascript/borrowed-credentials.test.ts",
  "packages/engine/src/reproduce/javascript/changed/changed-code.test.ts",
  "packages/engine/src/reproduce/javascript/guess/earlier-requests.test.ts",
  "packages/engine/src/reproduce/javascript/guess/guessed-requests.test.ts",
  "packages/engine/src/reproduce/javascript/hidden-applications.test.ts",
  "packages/engine/src/reproduce/javascript/javascript-reproduction.test.ts",
  "packages/engine/src/reproduce/javascript/programs.test.ts",
  "packages/engine/src/reproduce/javascript/reached-functions.test.ts",
  "packages/engine/src/reproduce/javascript/replayed-programs.test.ts",
  "packages/engine/src/toolchains/install-network.test.ts",
  "packages/engine/src/toolchains/node/node.test.ts",
  "packages/engine/src/toolchains/node/rehearsal.test.ts",
  "packages/engine/src/toolchains/node/warm-node.test.ts",
  "packages/engine/src/toolchains/python/prepare.test.ts",
  "packages/engine/src/toolchains/python/python.test.ts",
  "packages/engine/src/toolchains/python/run-tests.test.ts",
  "packages/engine/src/toolchains/python/warm-python.test.ts",
  "packages/engine/src/verify/types.test.ts",
  "packages/engine/src/verify/warm-pool.test.ts",
  "packages/server/src/forges/github/github-opponent.test.ts",
  "packages/server/src/forges/gitlab/gitlab-opponent.test.ts",
  "packages/server/src/runs/execution/chaos.test.ts",
  "packages/server/src/sdk/node-package.test.ts",
  "test/projects.test.ts",
];

/**
 * The long suites that rest on the day of that seed, a count of days: two of three. The thirds follow each other by the sum of
 * the seed's ternary digits, which never repeats in a fixed step, so that each suite meets every part of its own samples, which
 * go round with the same seed.
 */
export function restingSuites(seed = process.env.BUGSTACK_TEST_SEED ?? Math.floor(Date.now() / DAY_MS)) {
  const digits = [...Number(seed).toString(3)].map(Number);
  const third = digits.reduce((sum, digit) => sum + digit, 0) % 3;
  return LONG_SUITES.filter((_, index) => index % 3 !== third);
}
