import { describe, expect, it } from "vitest";
import { whyProtected } from "./protected-paths.ts";

describe("whyProtected", () => {
  it.each([
    "requirements.txt",
    "requirements/base.in",
    "backend/pyproject.toml",
    "package.json",
    "web/pnpm-lock.yaml",
    "poetry.lock",
    ".github/workflows/test.yml",
    "Jenkinsfile",
    ".env",
    ".env.production",
    "shop/migrations/0002_price.py",
    "alembic/versions/1.py",
    "Dockerfile",
    "infra/main.tf",
    "keys/server.pem",
    ".git/hooks/pre-commit",
    "AGENTS.md",
    ".cursor/rules.mdc",
    "tests/test_auth.py",
    "app/tests.py",
    "src/auth.test.ts",
    "src/__tests__/auth.ts",
    "conftest.py",
    "app/conftest.py",
    "vitest.config.ts",
    "sitecustomize.py",
    "node_modules/express/index.js",
    "README.md",
    "../outside.py",
    "/etc/passwd.py",
    "app/../../x.py",
    "app\\x.py",
  ])("refuses %s", (path) => {
    expect(whyProtected(path)).not.toBeNull();
  });

  it.each([
    "app/auth/jwt_handler.py",
    "src/server.ts",
    "app/vendor/models.py",
    "shop/deploy/views.py",
    "lib/latest.js",
    "app/attestation.py",
    "contest/entries.py",
    "app/locksmith.py",
  ])("allows %s", (path) => {
    expect(whyProtected(path)).toBeNull();
  });
});
