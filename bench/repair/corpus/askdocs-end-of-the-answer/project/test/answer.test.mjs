import { expect, test } from "vitest";
import { readAnswer, ServiceError } from "../src/answer.mjs";
import { wrap } from "../src/wrap.mjs";

test("pieces become an answer", () => {
  expect(readAnswer('data: {"text":"a "}\n\n: ping\n\ndata: {"text":"b"}\n\n')).toBe("a b");
});

test("errors of the service", () => {
  expect(() => readAnswer('data: {"error":"overloaded"}\n\n')).toThrow(ServiceError);
});

test("lines", () => expect(wrap("one two three", 8)).toBe("one two\nthree"));
