/** A small real project with one defect, in `test/fixtures/projects/<name>`, and the test that shows it. */
export interface ProjectShape {
  readonly name: string;
  readonly language: "python" | "node";
  /** What is given with `--failing-test`. */
  readonly selectors: readonly string[];
  /** Tests of the suite that pass in the unchanged project. */
  readonly passing: number;
  /** The one file that the fix has to change. */
  readonly fixed: string;
  /** Each of its runs takes long: in the long test run only. */
  readonly isSlow?: true;
}

/** Each way of declaring dependencies, each package manager, each runner. */
export const PROJECT_SHAPES: readonly ProjectShape[] = [
  {
    name: "requirements-pytest",
    language: "python",
    selectors: ["tests/test_tickets.py::test_exactly_the_free_minutes_are_free"],
    passing: 2,
    fixed: "parking/tickets.py",
  },
  {
    name: "pep621-src",
    language: "python",
    selectors: ["tests/test_accounts.py::TestNewAccount::test_average_is_zero"],
    passing: 2,
    fixed: "src/ledger/accounts.py",
  },
  {
    name: "poetry",
    language: "python",
    selectors: ["tests/test_store.py"],
    passing: 2,
    fixed: "sessions/store.py",
  },
  {
    name: "uv",
    language: "python",
    selectors: ["tests/test_links.py::test_days_left"],
    passing: 2,
    fixed: "invites/links.py",
  },
  {
    name: "pdm",
    language: "python",
    selectors: ["tests/test_holders.py::test_holder_without_manager"],
    passing: 4,
    fixed: "src/badges/holders.py",
  },
  {
    name: "pipfile",
    language: "python",
    selectors: ["test_vouchers.py::test_discount"],
    passing: 2,
    fixed: "vouchers.py",
  },
  {
    name: "setup-py",
    language: "python",
    selectors: ["tests/test_planner.py::test_legs"],
    passing: 1,
    fixed: "routes/planner.py",
  },
  {
    name: "unittest",
    language: "python",
    selectors: ["tests/test_estimate.py::EstimateTest::test_label_of_exactly_an_hour"],
    passing: 3,
    fixed: "queue_times/estimate.py",
  },
  {
    name: "python-in-a-folder",
    language: "python",
    selectors: ["services/pricing/tests/test_basket.py::test_cheapest"],
    passing: 4,
    fixed: "services/pricing/pricing/basket.py",
  },
  {
    name: "node-test",
    language: "node",
    selectors: ["test/points.test.js::points are zero without answers"],
    passing: 2,
    fixed: "src/points.js",
  },
  {
    name: "vitest-typescript-npm",
    language: "node",
    selectors: ["src/article.test.ts::an article may have no tags"],
    passing: 1,
    fixed: "src/article.ts",
  },
  {
    name: "jest-yarn",
    language: "node",
    selectors: ["__tests__/profile.test.js::a profile is half complete with a name and an address"],
    passing: 2,
    fixed: "lib/profile.js",
  },
  {
    name: "jest-typescript-yarn",
    language: "node",
    selectors: ["src/meter.spec.ts::a meter > is at zero without readings"],
    passing: 2,
    fixed: "src/meter.ts",
    isSlow: true,
  },
  {
    name: "mocha-pnpm",
    language: "node",
    selectors: ["spec/basket.spec.js::a basket leaves nothing out when nothing is optional"],
    passing: 2,
    fixed: "src/basket.js",
  },
  {
    name: "npm-workspaces",
    language: "node",
    selectors: ["packages/report/test/line.js::a line of the report shows a station without readings"],
    passing: 2,
    fixed: "packages/report/src/line.js",
  },
];
