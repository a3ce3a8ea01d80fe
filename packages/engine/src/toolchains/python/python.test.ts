import { describe } from "vitest";
import { testToolchain } from "../conformance.ts";
import { isSampled } from "../sampled.testing.ts";
import { pythonToolchain } from "./index.ts";
import { pytestSample, unittestSample } from "./python.sample.ts";

/** Two of the three variants a day. */
const left = (index: number) => !isSampled(index, { of: 3, take: 2 });

describe("the Python toolchain", () => {
  describe.skipIf(left(0))("with pytest", () => {
    testToolchain(pythonToolchain, pytestSample({ "requirements.txt": "pytest>=7\n" }));
  });

  describe.skipIf(left(1))(
    "with pytest in a folder of a larger repository, configured to measure and to stop early",
    () => {
      const manifests = {
        "pyproject.toml": `[project]\nname = "shop"\nversion = "1"\n[project.optional-dependencies]\ntest = ["pytest>=7"]\n[tool.pytest.ini_options]\naddopts = "-x --strict-markers --maxfail=1 --junitxml=report.xml"\n`,
      };
      testToolchain(pythonToolchain, pytestSample(manifests, "services/shop"));
    },
  );

  describe.skipIf(left(2))("with unittest", () => {
    testToolchain(pythonToolchain, unittestSample({ "setup.cfg": "[metadata]\nname = shop\n[options]\n" }));
  });
});
