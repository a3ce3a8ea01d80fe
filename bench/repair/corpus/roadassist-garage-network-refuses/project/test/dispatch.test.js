import { expect, test } from "vitest";
import { dispatch } from "../src/dispatch.js";
import { GarageNetwork, NetworkUnavailable } from "../src/network.js";
import { retry } from "../src/retry.js";

test("dispatches the most urgent first", async () => {
  const network = new GarageNetwork("http://x", async () => Response.json({ name: "Novak" }));
  const calls = [
    { plate: "A", urgency: 1, position: {} },
    { plate: "B", urgency: 3, position: {} },
  ];
  expect((await dispatch(calls, network)).map(({ plate }) => plate)).toEqual(["B", "A"]);
});

test("tries again", async () => {
  let tries = 0;
  expect(await retry(3, async () => (++tries < 3 ? Promise.reject(new Error("x")) : tries), 0)).toBe(3);
});

test("says that the network is unavailable", async () => {
  const network = new GarageNetwork("http://x", async () => new Response("", { status: 503 }));
  await expect(network.nearest({})).rejects.toThrow(NetworkUnavailable);
});
