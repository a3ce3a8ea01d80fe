import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { verifyWebhook } from "../webhooks/sign.ts";
import { testDeployer } from "./conformance.ts";
import type { DeployRequest } from "./deployer.ts";
import { webhookDeployer } from "./webhook.ts";

const SECRET = "whsec_test";

interface Received {
  readonly signed: boolean;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: { readonly id: string; readonly commit: string };
}

/** A system of the operator's: deploys once per key, and answers as the test says. */
async function openReceiver(answer: { status: number; body?: string }) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    const signature = String(request.headers["x-bugstack-signature"]);
    received.push({
      signed: verifyWebhook(SECRET, text, signature, new Date()),
      headers: request.headers,
      body: JSON.parse(text),
    });
    response.writeHead(answer.status, { location: "http://127.0.0.1:1/elsewhere" }).end(answer.body ?? "");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/deploy`;
  const close = async () => {
    server.close();
    server.closeAllConnections();
  };
  return { url, received, close, deployer: webhookDeployer({ url, secret: SECRET, project: "shop" }) };
}

testDeployer("webhook", async () => {
  const { received, deployer, close } = await openReceiver({ status: 200, body: '{"state":"deployed"}' });
  return {
    deployer,
    async deployments(commit) {
      const keys = received.filter(({ body }) => body.commit === commit).map(({ body }) => body.id);
      return new Set(keys).size;
    },
    close,
  };
});

const request = (more: Partial<DeployRequest> = {}): DeployRequest => ({
  ...{ idempotencyKey: "run:1", commit: "c".repeat(40), release: "1.2.3", environment: "staging" },
  ...{ begun: new Date(), signal: AbortSignal.timeout(10_000), ...more },
});

describe("the deploy webhook", () => {
  it("is signed and says what to deploy", async () => {
    const { received, deployer, close } = await openReceiver({ status: 202 });
    const outcome = await deployer.deploy(request());
    await close();
    expect(outcome).toMatchObject({ state: "awaiting", sentence: expect.stringContaining("accepted") });
    expect(received).toMatchObject([
      {
        signed: true,
        headers: { "x-bugstack-event": "deployment.requested", "x-bugstack-delivery": "run%3A1" },
        body: { id: "run:1", project: "shop", release: "1.2.3", environment: "staging" },
      },
    ]);
  });

  it.each([
    [
      { status: 200, body: '{"state":"deployed","release":"shop@7"}' },
      { state: "deployed", release: "shop@7" },
    ],
    [
      { status: 200, body: '{"state":"failed","message":"no host"}' },
      { state: "failed", output: "no host" },
    ],
    [{ status: 200, body: "<html>ok</html>" }, { state: "awaiting" }],
    [
      { status: 401, body: "bad signature" },
      { state: "failed", output: "bad signature" },
    ],
    [{ status: 302 }, { state: "failed" }],
  ])("that is answered %j has the outcome %j", async (answer, outcome) => {
    const { received, deployer, close } = await openReceiver(answer);
    expect(await deployer.deploy(request())).toMatchObject(outcome);
    await close();
    expect(received).toHaveLength(1);
  });

  it.each([500, 503, 429])("that is answered %d is worth another try", async (status) => {
    const { deployer, close } = await openReceiver({ status });
    await expect(deployer.deploy(request())).rejects.toMatchObject({ code: "unreachable" });
    await close();
  });

  it("that nobody takes is worth another try", async () => {
    const { url, close } = await openReceiver({ status: 200 });
    await close();
    const deployer = webhookDeployer({ url, secret: SECRET, project: "shop" });
    await expect(deployer.deploy(request())).rejects.toMatchObject({ code: "unreachable" });
  });
});
