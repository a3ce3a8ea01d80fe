import { expect, test } from "vitest";
import { GET, PATCH } from "../app/api/lists/[id]/route.ts";
import { POST } from "../app/api/lists/[id]/wishes/route.ts";

const context = (id: string) => ({ params: Promise.resolve({ id }) });
const sent = (method: string, body: unknown) =>
  new Request("http://localhost/", { method, body: JSON.stringify(body) });

test("a list", async () => {
  const answer = await GET(new Request("http://localhost/"), context("birthday"));
  expect(await answer.json()).toMatchObject({ name: "Lena is 9", wishes: [{ title: "Roller skates" }] });
  expect((await GET(new Request("http://localhost/"), context("none"))).status).toBe(404);
});

test("a name is asked for", async () => {
  expect((await PATCH(sent("PATCH", {}), context("xmas"))).status).toBe(400);
});

test("a wish", async () => {
  const answer = await POST(sent("POST", { title: " Kite " }), context("xmas"));
  expect(answer.status).toBe(201);
  expect(await answer.json()).toEqual({ id: 1, title: "Kite", link: null });
  expect((await POST(sent("POST", { title: " " }), context("xmas"))).status).toBe(400);
});
