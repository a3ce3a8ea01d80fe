import assert from "node:assert/strict";
import test from "node:test";
import { digest } from "../src/digest.js";
import { endpoint } from "../src/settings.js";

test("digest", () => assert.equal(digest(["a"], "d").subject, "One thing of d"));

test("endpoint", () => assert.equal(endpoint("https://mail.example.org/x", "/v1/mails").href, "https://mail.example.org/v1/mails"));
