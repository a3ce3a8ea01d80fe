import assert from "node:assert/strict";
import { test } from "node:test";
import { fieldsOf } from "../src/fields.js";
import { parseAmount } from "../src/values.js";

test("a page", () => {
	assert.deepEqual(fieldsOf("Invoice No. 12\n1.12.2025\nTotal: 10,00"), {
		number: "12",
		date: "2025-12-01",
		total: 10,
		review: false,
	});
});

test("a page to look at", () => {
	assert.deepEqual(fieldsOf("Invoice 9\nTotal: 4.5"), { number: "9", date: null, total: 4.5, review: true });
});

test("amounts", () => {
	assert.equal(parseAmount("1.204,50"), 1204.5);
	assert.equal(parseAmount("1,204.50"), 1204.5);
	assert.equal(parseAmount("..."), null);
});
