import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestServer, type TestServer } from "../testing.ts";
import { verifyWebhook } from "../webhooks/sign.ts";
import { webExtension } from "./extension.ts";
import { chromiumHere, openBrowser } from "./testing/browser.ts";

const chromium = chromiumHere();
if (!chromium)
  console.log("skipped: the project's page in a real browser, because Chromium is not installed");

describe.skipIf(!chromium)("a project's page in a real browser", { timeout: 120_000 }, () => {
  let server: TestServer;
  let browser: Browser;
  let page: Page;
  let receiver: Server;
  const received: { body: string; signature: string }[] = [];
  const refusedByPolicy: string[] = [];

  beforeAll(async () => {
    server = await startTestServer([webExtension]);
    await server.project("shop");
    receiver = createServer(async (request, response) => {
      let body = "";
      for await (const chunk of request) body += chunk;
      received.push({ body, signature: String(request.headers["x-bugstack-signature"]) });
      response.end();
    });
    receiver.listen(0, "127.0.0.1");
    await once(receiver, "listening");
    browser = await openBrowser(chromium ?? "");
    page = await browser.newPage();
    page.on("console", (message) => {
      if (message.type() === "error") refusedByPolicy.push(message.text());
    });
    page.setDefaultTimeout(60_000);
    await page.goto(server.url);
    await page.getByRole("textbox").fill(server.context.adminToken);
    await page.getByRole("button").click();
    await page.getByRole("link", { name: "Projects" }).click();
    await page.getByRole("link", { name: "shop" }).click();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    receiver?.close();
    await server?.stop();
  });

  const project = async () => {
    const { body } = await server.admin("GET", "/projects/shop");
    return (body as { project: { deployBy: unknown; deployCommand: string | null } }).project;
  };
  const choose = (label: string) => page.getByRole("radio", { name: label }).check();
  const save = () => page.getByRole("button", { name: "Save" }).click();
  const test = async () => {
    await page.getByRole("button", { name: "Test it" }).click();
    return page.getByRole("status").textContent();
  };

  it("shows the way in which it is deployed, and nothing is set at first", async () => {
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("shop");
    expect(await page.getByRole("radio", { name: "our own delivery" }).isChecked()).toBe(true);
    expect(await test()).toContain("your own delivery");
  });

  it("sets a signed webhook, shows its secret once, and tests it", async () => {
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/deploy`;
    await choose("signed webhook");
    await page.getByRole("textbox", { name: "Address of the webhook" }).fill(url);
    await save();
    const secret = (await page.locator(".secret pre").textContent()) ?? "";
    expect(await project()).toMatchObject({ deployBy: { kind: "webhook", url } });
    expect(await test()).toContain("It works");
    const [message] = received;
    expect(message?.body).toContain("deployment.test");
    expect(verifyWebhook(secret, message?.body ?? "", message?.signature ?? "", new Date())).toBe(true);
    expect(await page.content()).not.toContain(secret);
    expect(await page.getByRole("textbox", { name: "Address of the webhook" }).inputValue()).toBe(url);
  });

  it("keeps the secret when the same is saved again, and gives another one when it is asked for", async () => {
    await save();
    expect(await page.locator(".secret").count()).toBe(0);
    await page.getByRole("checkbox", { name: "with a new secret" }).check();
    await save();
    const secret = (await page.locator(".secret pre").textContent()) ?? "";
    await test();
    const last = received.at(-1);
    expect(verifyWebhook(secret, last?.body ?? "", last?.signature ?? "", new Date())).toBe(true);
  });

  it("sets a workflow and a deployment of the forge, and tells what stands in their way", async () => {
    await choose("workflow of the forge");
    await page.getByRole("textbox", { name: "File of the workflow" }).fill("deploy.yaml");
    await save();
    expect(await project()).toMatchObject({ deployBy: { kind: "workflow", file: "deploy.yaml" } });
    expect(await page.getByRole("radio", { name: "workflow of the forge" }).isChecked()).toBe(true);
    expect(await test()).toContain("does not work yet");
    await choose("deployment on the forge");
    await save();
    expect(await project()).toMatchObject({ deployBy: { kind: "deployment" } });
    expect(await test()).toContain("needs the address of a repository");
  });

  it("sets a command, and takes it away again", async () => {
    await choose("command on this machine");
    await page.getByRole("textbox", { name: "Command" }).fill("ssh web deploy");
    await save();
    expect(await project()).toMatchObject({ deployBy: null, deployCommand: "ssh web deploy" });
    await choose("our own delivery");
    await save();
    expect(await project()).toMatchObject({ deployBy: null, deployCommand: null });
  });

  it("says what is wrong with what was filled in, and changes nothing", async () => {
    await choose("workflow of the forge");
    await page.getByRole("textbox", { name: "File of the workflow" }).fill("../../etc/passwd");
    await save();
    expect(await page.getByRole("main").textContent()).toContain("name of a workflow's file");
    expect(await project()).toMatchObject({ deployBy: null, deployCommand: null });
  });

  it("works without a script, and within its own content policy", () => {
    // The page of a refused form is answered with 400, which a browser notes as well.
    expect(refusedByPolicy.filter((text) => !/status of 400/.test(text))).toEqual([]);
  });
});
