import { expect, test } from "vitest";
import server from "./server.ts";

const get = async (path: string) => (await server.request(path)).json();

test("a card", async () => {
  expect(await get("/clubs/chess")).toEqual({
    name: "Chess Club",
    homepage: { href: "https://www.chess-club.example/start", text: "chess-club.example" },
    shop: { href: "https://chess-shop.example/boards", text: "Shop" },
  });
});

test("without a homepage", async () => {
  expect(await get("/clubs/choir")).toEqual({ name: "Choir", homepage: null, shop: null });
});

test("the list", async () => expect(await get("/clubs")).toHaveLength(3));
