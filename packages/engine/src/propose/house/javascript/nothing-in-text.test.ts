import { afterEach, describe, expect, it } from "vitest";
import { textEdit } from "../../../code/text-edit.ts";
import { investigateJavascript } from "../../recipes/javascript/investigate.testing.ts";
import { putsNothingIntoText } from "./nothing-in-text.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

async function isPut(text: string, old: string, instead: string): Promise<boolean> {
  const found = await investigateJavascript({ "src/view.js": text }, "Error: x", []);
  open.push(found);
  const { code } = found.investigation;
  const file = code.file("src/view.js");
  if (!file) throw new Error("no such file");
  const at = text.indexOf(old);
  return putsNothingIntoText(code, [textEdit(file, at, at + old.length, instead)]);
}

describe("nothing in the place of something absent", () => {
  it.each([
    ["null", "a.b?.c ?? null"],
    ["undefined", "a.b?.c ?? undefined"],
    ["in parentheses", "(a.b?.c ?? null)"],
  ])("is not shown in a text: %s", async (_name, instead) => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a program
    expect(await isPut("export const to = (a) => `mailto:${a.b.c}`;\n", "a.b.c", instead)).toBe(true);
  });

  it.each([
    ["as a value", "export const to = (a) => ({ mail: a.b.c });\n", "a.b?.c ?? null"],
    [
      "handed on to what makes the text",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a program
      "export const to = (a) => `mailto:${shown(a.b.c)}`;\n",
      "a.b?.c ?? null",
    ],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a program
    ["as a word", "export const to = (a) => `mailto:${a.b.c}`;\n", 'a.b?.c ?? "nobody"'],
  ])("is given %s", async (_name, text, instead) => {
    expect(await isPut(text, "a.b.c", instead)).toBe(false);
  });
});
