import { expect, it } from "vitest";
import { Parser } from "web-tree-sitter";
import { loadGrammars } from "../../../code/languages.ts";
import { capturedValue } from "./captured.ts";
import type { Scene } from "./scene.ts";

async function captured(expression: string, locals: Readonly<Record<string, string>>) {
  const { python } = await loadGrammars();
  const parser = new Parser();
  parser.setLanguage(python);
  const node = parser.parse(expression)?.rootNode.firstNamedChild?.firstNamedChild;
  const fault = { frames: [{ frame: { function: "crate", locals } }] } as unknown as Scene["fault"];
  const value = node ? capturedValue({ fault }, node) : undefined;
  parser.delete();
  return value;
}

it.each([
  ["message.headers", "Message(path='/crates', headers={'x-crate-id': '7716'})", { "x-crate-id": "7716" }],
  ["message", "{'a': [1, None]}", { a: [1, null] }],
  ["message", "just a text (with brackets", "just a text (with brackets"],
])("%s of %s is read back from the text that an SDK sent", async (expression, text, value) => {
  expect(await captured(expression, { message: text })).toEqual(value);
});
