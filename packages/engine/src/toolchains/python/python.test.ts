import { describe } from "vitest";
import { testToolchain } from "../conformance.ts";
import { pythonToolchain } from "./index.ts";
import { pytestSample, unittestSample } from "./python.sample.ts";

describe("the Python toolchain", () => {
  describe("with pytest", () => {
    testToolchain(pythonToolchain, pytestSample({ "requirements.txt": "pytest>=7\n" }));
  });

  describe("with pytest in a folder of a larger repository, configured to measure and to stop early", () => {
    const manifests = {
      "pyproject.toml": `[project]\nname = "shop"\nversion = "1"\n[project.optional-dependencies]\ntest = ["pytest>=7"]\n[tool.pytest.ini_options]\naddopts = "-x --strict-markers --maxfail=1 --junitxml=report.xml"\n`,
    };
    testToolchain(pythonToolchain, pytestSample(manifests, "services/shop"));
  });

  describe("with unittest", () => {
    testToolchain(pythonToolchain, unittestSample({ "setup.cfg": "[metadata]\nname = shop\n[options]\n" }));
  });
});
