import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Deployer, DeployRequest } from "./deployer.ts";

/** A deployer and what it did to the world. */
export interface DeployWorld {
  readonly deployer: Deployer;
  /** How often production was really changed for a commit; null where the deployer changes nothing itself. */
  deployments(commit: string): Promise<number | null>;
  close(): Promise<void>;
}

/** What every deployer must do. */
export function testDeployer(name: string, openWorld: () => Promise<DeployWorld>): void {
  describe(`${name} deployer`, () => {
    let world: DeployWorld;
    let serial = 0;
    beforeAll(async () => {
      world = await openWorld();
    });
    afterAll(() => world?.close());

    const request = (more: Partial<DeployRequest> = {}): DeployRequest => {
      serial += 1;
      const commit = String(serial).padStart(40, "a");
      return {
        idempotencyKey: `run-${serial}`,
        commit,
        release: commit,
        environment: "production",
        begun: new Date(),
        signal: AbortSignal.timeout(30_000),
        ...more,
      };
    };

    it("deploys a commit, or says who does", async () => {
      const wanted = request();
      const outcome = await world.deployer.deploy(wanted);
      expect(["deployed", "awaiting"]).toContain(outcome.state);
      if (outcome.state === "deployed") expect(outcome.release).toBe(wanted.release);
    });

    it("deploys once per key, asked one after the other or at the same time", async () => {
      const wanted = request();
      await Promise.all([1, 2, 3].map(() => world.deployer.deploy(wanted)));
      await world.deployer.deploy(wanted);
      expect([1, null]).toContain(await world.deployments(wanted.commit));
    });

    it("deploys again under another key", async () => {
      const wanted = request();
      await world.deployer.deploy(wanted);
      await world.deployer.deploy({ ...wanted, idempotencyKey: `${wanted.idempotencyKey}-again` });
      expect([2, null]).toContain(await world.deployments(wanted.commit));
    });

    it("takes any text as key", async () => {
      const wanted = request({ idempotencyKey: "../../etc/passwd $(touch x) \n" });
      expect(["deployed", "awaiting"]).toContain((await world.deployer.deploy(wanted)).state);
    });
  });
}
