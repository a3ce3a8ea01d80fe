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
  "check-manifest",
  "cibuildwheel",
  "codecov",
  "codespell",
  "commitizen",
  "coveralls",
  "detect-secrets",
  "djlint",
  "doc8",
  "flake8",
  "flit",
  "furo",
  "gitlint",
  "hashin",
  "hatch",
  "interrogate",
  "invoke-release",
  "ipdb",
  "ipython",
  "isort",
  "jupyter",
  "jupyterlab",
  "maturin",
  "mkdocs",
  "mkdocs-material",
  "mypy",
  "myst-parser",
  "nox",
  "numpydoc",
  "pdbpp",
  "pdoc",
  "pdoc3",
  "pep517",
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
  "pyperf",
  "pyright",
  "pyroma",
  "pytest-runner",
  "pyupgrade",
  "recommonmark",
  "rope",
  "ruff",
  "safety",
  "semgrep",
  "setuptools",
  "setuptools-scm",
  "sphinx",
  "sphinxcontrib-napoleon",
  "towncrier",
  "tox",
  "tox-gh-actions",
  "tox-uv",
  "tox-virtualenv-no-download",
  "twine",
  "uv",
  "vulture",
  "watchdog-cli",
  "wheel",
  "yapf",
  "zest-releaser",
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
