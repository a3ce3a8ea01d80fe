import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const MAIN = path.join(
  path.dirname(fileURLToPath(import.meta.url)),
  "..",
  "packages",
  "cli",
  "src",
  "main.ts",
);
const LIMIT_MS = 300_000;

/** Kept between test runs, so that only the first one installs the service's packages. */
function demoHome(): string {
  const cache =
    process.getuid?.() === 0 ? "/var/cache" : (process.env.XDG_CACHE_HOME ?? path.join(homedir(), ".cache"));
  return path.join(cache, "bugstack-tests", "demo-home");
}

function runDemo(): Promise<{ code: number | null; output: string }> {
  const home = demoHome();
  mkdirSync(home, { recursive: true, mode: 0o755 });
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", MAIN, "demo"], {
      env: { ...process.env, BUGSTACK_HOME: home },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    const timer = setTimeout(() => child.kill("SIGTERM"), LIMIT_MS);
    child.once("error", reject);
    child.once("exit", (code) => {
      clearTimeout(timer);
      resolve({ code, output });
    });
  });
}

describe("the loop, from a production error to a confirmed fix", () => {
  it(
    "is gone through by itself, with every one of the eighteen steps done",
    async () => {
      const { code, output } = await runDemo();
      expect(output).toContain("the fix is merged, deployed and confirmed");
      expect(output).not.toContain("NOT DONE");
      expect(output).toMatch(/expired +401 and "expired" +WRONG: 401 .* right: 401 Token has expired/);
      expect(output).toContain("Runs that the new, explicit 401 has started: 0");
      expect(code).toBe(0);
    },
    LIMIT_MS + 30_000,
  );
});
