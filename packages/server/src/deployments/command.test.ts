import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commandDeployer } from "./command.ts";
import { testDeployer } from "./conformance.ts";
import type { DeployRequest } from "./deployer.ts";
import { noDeployer } from "./none.ts";

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "bugstack-deploy-"));
});
afterAll(() => rm(home, { recursive: true, force: true }));

testDeployer("command", async () => {
  const folder = await mkdtemp(join(tmpdir(), "bugstack-deploy-"));
  const log = join(folder, "log");
  const command = `sleep 0.1; echo "$BUGSTACK_COMMIT" >> ${log}`;
  return {
    deployer: commandDeployer({ command, records: join(folder, "records") }),
    deployments: async (commit) =>
      (await readFile(log, "utf8")).split("\n").filter((line) => line === commit).length,
    close: () => rm(folder, { recursive: true, force: true }),
  };
});

testDeployer("no", async () => ({
  deployer: noDeployer(),
  deployments: async () => null,
  close: async () => undefined,
}));

const request = (key: string, milliseconds = 30_000): DeployRequest => ({
  idempotencyKey: key,
  commit: "c".repeat(40),
  release: "1.2.3",
  environment: "staging",
  begun: new Date(),
  signal: AbortSignal.timeout(milliseconds),
});
const deployer = (command: string, seconds = 20) =>
  commandDeployer({ command, seconds, records: join(home, "records") });

describe("the deploy command", () => {
  it("is told what to deploy, and nothing of the server's own secrets", async () => {
    process.env.BUGSTACK_TEST_SECRET = "hidden";
    const outcome = await deployer("env | sort").deploy(request("env"));
    delete process.env.BUGSTACK_TEST_SECRET;
    const evidence = outcome.state === "deployed" ? outcome.evidence : "";
    expect(evidence).toContain("BUGSTACK_RELEASE=1.2.3");
    expect(evidence).toContain(`BUGSTACK_COMMIT=${"c".repeat(40)}`);
    expect(evidence).toContain("BUGSTACK_ENVIRONMENT=staging");
    expect(evidence).not.toContain("BUGSTACK_TEST_SECRET");
  });

  it("that fails is a failed deployment, with its output", async () => {
    const outcome = await deployer("echo no such host >&2; exit 7").deploy(request("fails"));
    expect(outcome).toMatchObject({ state: "failed", output: "no such host\n" });
    expect(outcome).toMatchObject({ sentence: expect.stringContaining("exit code 7") });
  });

  it("that hangs is ended", async () => {
    const outcome = await deployer("sleep 60", 1).deploy(request("hangs"));
    expect(outcome).toMatchObject({ state: "failed", sentence: expect.stringContaining("too long") });
  });

  it("that starts a service leaves it running and does not wait for it", async () => {
    const pid = join(home, "service.pid");
    await deployer(`sleep 30 & echo $! > ${pid}`).deploy(request("service"));
    const service = Number(await readFile(pid, "utf8"));
    expect(() => process.kill(service, 0)).not.toThrow();
    process.kill(service);
  });

  it("outlives the server that started it, and is found by the next one", async () => {
    const log = join(home, "outlives");
    const command = `echo started >> ${log}; sleep 1; echo ended >> ${log}`;
    const script = join(home, "server.ts");
    await writeFile(
      script,
      `import { commandDeployer } from ${JSON.stringify(join(import.meta.dirname, "command.ts"))};
       const deployer = commandDeployer({ command: ${JSON.stringify(command)}, records: ${JSON.stringify(join(home, "records"))} });
       await deployer.deploy({ idempotencyKey: "outlives", commit: "c", release: "r", environment: "e", signal: AbortSignal.timeout(60_000) });`,
    );
    const server = spawn(process.execPath, [script], { stdio: "inherit" });
    while (!(await readFile(log, "utf8").catch(() => "")).includes("started"))
      await new Promise((done) => setTimeout(done, 20));
    server.kill("SIGKILL");
    const outcome = await deployer(command).deploy(request("outlives"));
    expect(outcome.state).toBe("deployed");
    expect(await readFile(log, "utf8")).toBe("started\nended\n");
  });

  it("is left alone when the waiting is given up, and still found later", async () => {
    const log = join(home, "given-up");
    const command = `sleep 0.5; echo done >> ${log}`;
    await expect(deployer(command).deploy(request("given-up", 100))).rejects.toThrow();
    expect((await deployer(command).deploy(request("given-up"))).state).toBe("deployed");
    expect(await readFile(log, "utf8")).toBe("done\n");
  });
});
