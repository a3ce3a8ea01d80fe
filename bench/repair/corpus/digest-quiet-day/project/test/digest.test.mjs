import assert from "node:assert/strict";
import { test } from "node:test";
import { digest } from "../lib/digest.mjs";
import { busiest } from "../lib/figures.mjs";

test("a day", () => {
	const talks = [
		{ title: "Seeds", room: "A", minutes: 30 },
		{ title: "Soil", room: "B", minutes: 75 },
		{ title: "Sun", room: "B", minutes: 75 },
	];
	assert.equal(
		digest({ date: "2026-03-07", talks }),
		"2026-03-07: 3 talks\nbusiest room: B\nlongest talk: Soil (1 h 15 min)",
	);
});

test("no room", () => assert.equal(busiest([]), null));
