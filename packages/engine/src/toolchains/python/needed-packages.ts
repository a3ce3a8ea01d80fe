import { normaliseName } from "./packaging/marker.ts";
import { parseRequirement } from "./packaging/requirement.ts";

/** Tools that development sets list and that no test imports: their absence does not make an environment unfit. */
const TOOLS = new Set([
  "autoflake",
  "autopep8",
  "bandit",
  "black",
  "build",
  "bump2version",
  "bumpversion",
  "commitizen",
  "codespell",
  "detect-secrets",
  "djlint",
  "flake8",
  "hatch",
  "invoke-release",
  "ipdb",
  "ipython",
  "isort",
  "jupyter",
  "jupyterlab",
  "mkdocs",
  "mkdocs-material",
  "mypy",
  "nox",
  "pdbpp",
  "pip",
  "pip-audit",
  "pip-tools",
  "pipenv",
  "poetry",
  "pre-commit",
  "pudb",
  "pycodestyle",
  "pydocstyle",
  "pyflakes",
  "pylint",
  "pyright",
  "pyupgrade",
  "rope",
  "ruff",
  "safety",
  "semgrep",
  "setuptools",
  "sphinx",
  "tox",
  "tox-gh-actions",
  "tox-uv",
  "twine",
  "uv",
  "vulture",
  "watchdog-cli",
  "wheel",
  "yapf",
]);

/** The requirements that a run of the tests rests on: all but tools, plus the test runner itself. */
export function neededForTests(
  requirements: readonly string[],
  framework: string | null,
  own: string | null,
): readonly string[] {
  const needed = requirements.filter((text) => {
    const requirement = parseRequirement(text);
    if (!requirement) return true;
    return !isTool(requirement.name) && requirement.name !== (own === null ? null : normaliseName(own));
  });
  const hasRunner = needed.some((text) => parseRequirement(text)?.name === "pytest");
  return framework === "pytest" && !hasRunner ? [...needed, "pytest"] : needed;
}

function isTool(name: string): boolean {
  return (
    TOOLS.has(name) || /^(flake8|mypy|pylint|sphinx|mkdocs|types)-/.test(name) || name.endsWith("-stubs")
  );
}
