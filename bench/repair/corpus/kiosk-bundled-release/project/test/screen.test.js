import assert from "node:assert/strict";
import { test } from "node:test";
import { screen } from "../src/screen.js";

test("screen", () => assert.deepEqual(screen([{ title: "a" }]), ["A"]));
