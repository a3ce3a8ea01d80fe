import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accountAt, secretOf } from "../forges/accounts/accounts.ts";
import { openSeal } from "../forges/accounts/seal.ts";
import { type FakeGitHub, startFakeGitHub } from "../forges/github/testing/fake-github.ts";
import { type FakeWorld, fakeWorld } from "../forges/github/testing/fake-world.ts";
import { makeBare } from "../forges/testing/git-http.ts";
import { openTestStore, type TestStore } from "../store/testing.ts";
import { forgePages, openState, sealState } from "./forges.ts";
import { issueSession, SESSION_COOKIE } from "./session.ts";

const TOKEN = "bs_admin_0123456789abcdef";

describe("the page of forges", () => {
  let store: TestStore;
  let folder: string;
  let world: FakeWorld;
  let fake: FakeGitHub;
  let app: ReturnType<typeof forgePages>;
  const cookie = `${SESSION_COOKIE}=${issueSession(TOKEN, new Date()).value}`;

  beforeAll(async () => {
    store = await openTestStore();
    folder = await mkdtemp(join(tmpdir(), "bugstack-manifest-"));
    makeBare(join(folder, "shop.git"));
    world = fakeWorld(join(folder, "shop.git"));
    fake = await startFakeGitHub(world);
    app = forgePages({
      db: store.db,
      adminToken: TOKEN,
      url: "https://bugstack.example.org",
      seal: () => openSeal(store.home),
    });
  });
  afterAll(async () => {
    await fake?.close();
    await store?.close();
    await rm(folder, { recursive: true, force: true });
    expect(fake.violations).toEqual([]);
  });

  const signedIn = (path: string) => app.request(path, { headers: { cookie } });

  it("is for people who are signed in", async () => {
    for (const path of ["/forges", "/forges/github/new"]) {
      expect((await app.request(path)).headers.get("location")).toBe("/login");
    }
    expect(await (await signedIn("/forges")).text()).toContain("No forge is connected yet");
  });

  it("makes an App with the least rights: begun here, made by GitHub, its key kept sealed", async () => {
    const begun = await signedIn(`/forges/github/new?url=${encodeURIComponent(fake.url)}&organisation=acme`);
    const page = await begun.text();
    expect(begun.headers.get("content-security-policy")).toContain(`form-action 'self' ${fake.url}`);
    const action = /action="([^"]+)"/.exec(page)?.[1] ?? "";
    expect(action).toContain(`${fake.url}/organizations/acme/settings/apps/new?state=`);
    const manifest = JSON.parse(
      (/name="manifest" value="([^"]+)"/.exec(page)?.[1] ?? "").replaceAll("&quot;", '"'),
    );
    expect(manifest).toMatchObject({
      public: false,
      default_permissions: { contents: "write", checks: "read" },
    });
    expect(manifest.default_permissions).not.toHaveProperty("administration");
    expect(manifest.hook_attributes.url).toMatch(/^https:\/\/bugstack\.example\.org\/forge-hooks\//);

    const state = new URL(action).searchParams.get("state") ?? "";
    const back = await app.request(
      `/forges/github/created?code=good-code&state=${encodeURIComponent(state)}`,
    );
    expect(back.status).toBe(200);
    expect(await back.text()).toContain("/github-apps/bugstack-test/installations/new");
    const account = await accountAt(store.db, fake.url);
    expect(account).toMatchObject({
      kind: "github",
      identity: "app",
      app_id: "4711",
      app_slug: "bugstack-test",
    });
    if (!account) throw new Error("no account");
    expect(manifest.hook_attributes.url).toContain(account.id);
    expect(secretOf(await openSeal(store.home), account)).toEqual({
      privateKey: world.app.privateKey,
      webhookSecret: "hush",
    });
    expect(await (await signedIn("/forges")).text()).toContain("App bugstack-test");
  });

  it("takes nothing from who did not begin here, came late, or brings a code that GitHub does not know", async () => {
    const begun = { origin: fake.url, id: "x" };
    const good = sealState(TOKEN, begun, new Date());
    const old = sealState(TOKEN, begun, new Date(Date.now() - 2 * 3_600_000));
    const forged = sealState("guess", begun, new Date());
    for (const state of ["", old, forged, `${good}x`]) {
      expect(
        (await app.request(`/forges/github/created?code=good-code&state=${encodeURIComponent(state)}`))
          .status,
      ).toBe(403);
    }
    expect(openState(TOKEN, good, new Date())).toEqual(begun);
    expect(
      (await app.request(`/forges/github/created?code=bad&state=${encodeURIComponent(good)}`)).status,
    ).toBe(502);
  });
});
