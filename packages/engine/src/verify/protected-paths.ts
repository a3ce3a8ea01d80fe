import { TEMPLATE_PATH } from "./honesty/templates.ts";

const TEST = "existing test";

/** Files that no fix may touch, by what they are. Patterns match the whole path, `/` between folders. */
export const PROTECTED_PATHS: readonly { readonly kind: string; readonly pattern: RegExp }[] = [
  { kind: "git's own file", pattern: /(^|\/)\.git(\/|$)|(^|\/)\.git(attributes|modules|ignore)$/i },
  {
    kind: "dependency declaration",
    pattern:
      /(^|\/)(package\.json|pyproject\.toml|setup\.(py|cfg)|requirements[^/]*\.(txt|in)|constraints[^/]*\.txt|pipfile|environment\.ya?ml|poetry\.toml|uv\.toml|\.npmrc|\.yarnrc(\.yml)?|pip\.conf|deno\.jsonc?|bunfig\.toml|gemfile|go\.mod|cargo\.toml|composer\.json|pom\.xml|build\.gradle(\.kts)?)$/i,
  },
  { kind: "dependency declaration", pattern: /(^|\/)requirements\/[^/]+\.(txt|in)$/i },
  {
    kind: "lockfile",
    pattern:
      /(^|\/)([^/]+\.lock|package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|bun\.lockb|pipfile\.lock|go\.sum)$/i,
  },
  {
    kind: "vendored or installed code",
    pattern:
      /(^|\/)(node_modules|site-packages|\.venv|venv|__pycache__)\/|^(vendor|third_party|dist|build)\/|\.min\.js$/i,
  },
  {
    kind: "CI configuration",
    pattern:
      /(^|\/)(\.github|\.gitlab|\.circleci|\.buildkite|\.ci|\.woodpecker)\/|(^|\/)(\.gitlab-ci[^/]*|\.travis\.yml|jenkinsfile[^/]*|azure-pipelines[^/]*|bitbucket-pipelines\.yml|appveyor\.yml|\.drone\.yml|codeowners)$/i,
  },
  {
    kind: "environment file",
    pattern:
      /(^|\/)(\.env[^/]*|\.envrc|\.flaskenv|\.python-version|\.nvmrc|\.node-version|\.tool-versions)$/i,
  },
  { kind: "migration", pattern: /(^|\/)(migrations?|alembic|migrate)\/|\.sql$/i },
  {
    kind: "infrastructure",
    pattern:
      /^(terraform|helm|charts|k8s|kubernetes|ansible|deploy|infra)\/|\.(tf|tfvars|hcl)$|(^|\/)(dockerfile[^/]*|docker-compose[^/]*|compose\.ya?ml|procfile|makefile|serverless\.ya?ml|vercel\.json|netlify\.toml|fly\.toml|app\.ya?ml|nginx[^/]*\.conf|[^/]+\.service)$/i,
  },
  {
    kind: "key or certificate",
    pattern:
      /\.(pem|key|crt|cer|p12|pfx|jks|keystore|gpg|asc)$|(^|\/)(id_(rsa|ed25519|ecdsa)[^/]*|secrets?\.[^/]+|\.netrc|\.pgpass|htpasswd)$/i,
  },
  {
    kind: "agent configuration",
    pattern:
      /(^|\/)(\.claude|\.cursor|\.vscode|\.idea|\.codex|\.aider[^/]*)(\/|$)|(^|\/)(agents\.md|claude\.md|gemini\.md|\.cursorrules|\.mcp\.json|copilot-instructions\.md|\.bugstack\.json)$/i,
  },
  {
    kind: "test configuration",
    pattern:
      /(^|\/)(conftest\.py|pytest\.ini|\.coveragerc|tox\.ini|noxfile\.py|(vitest|jest|playwright|karma|cypress|ava|mocha)\.(config|setup)[^/]*|\.mocharc[^/]*|sitecustomize\.py|usercustomize\.py)$|\.pth$/i,
  },
  {
    kind: TEST,
    pattern:
      /(^|\/)(tests?|__tests__|spec|testing|__mocks__|e2e)\/|(^|\/)(test_[^/]*|[^/]*_tests?|tests)\.py$|\.(test|spec)\.[cm]?[jt]sx?$|\.snap$/i,
  },
];

/** Endings of the files that a fix may change. */
const SOURCE = /\.(py|[cm]?js|jsx|[cm]?ts|tsx)$/i;

/** Why this path may not be changed by a fix, or null when it may. Paths are relative, `/` between folders. */
export function whyProtected(path: string): string | null {
  if (leaves(path)) return "a path that leaves the repository";
  const kind = protectedKind(path);
  if (kind) return `a protected file (${kind})`;
  return SOURCE.test(path) || TEMPLATE_PATH.test(path) ? null : "not a source file";
}

/** Why no new test may be added at this path, or null when it may. `testPaths` are folders and files that hold tests. */
export function whyNoTest(path: string, testPaths: readonly string[]): string | null {
  if (leaves(path)) return "leaves the repository";
  const kind = protectedKind(path);
  if (kind !== null && kind !== TEST) return `is a protected file (${kind})`;
  if (!SOURCE.test(path)) return "is no source file";
  // Test folders are on the path of the process: a `jwt.py` there would take the place of the library.
  if (!/test|check|spec/i.test(path.split("/").at(-1) ?? "")) return "is not named like a test";
  const inside = testPaths.some(
    (folder) => folder !== "" && (path === folder || path.startsWith(`${folder}/`)),
  );
  return kind === TEST || inside ? null : "does not lie where tests lie";
}

function protectedKind(path: string): string | null {
  return PROTECTED_PATHS.find(({ pattern }) => pattern.test(path))?.kind ?? null;
}

function leaves(path: string): boolean {
  return path.startsWith("/") || path.includes("\\") || path.includes("\0") || /(^|\/)\.\.?(\/|$)/.test(path);
}
