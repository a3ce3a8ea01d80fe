import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript } from "../../propose/recipes/javascript/investigate.testing.ts";
import { foreignAnswer } from "./foreign-answer.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

async function verdictOn(body: string, raised: string, message = "the registry answered 503") {
  const source = `class RegistryError extends Error {}\n\nexport async function lookUp(base, code) {\n${body}\n}\n`;
  const found = await investigateJavascript({ "registry.mjs": source }, `RegistryError: ${message}`, [
    { path: "registry.mjs", statement: raised, function: "lookUp" },
  ]);
  open.push(found);
  const { event, code, frames } = found.investigation;
  return event && foreignAnswer(event, code, frames);
}

const FETCHED = "  const answer = await fetch(`$" + "{base}/$" + "{code}`);\n";

describe("an error that the project makes of what another service answered", () => {
  it.each([
    ["behind a look at the answer", "  if (!answer.ok) {\n    throw new RegistryError(code);\n  }"],
    [
      "after what a good answer leads to",
      "  if (answer.ok) return answer.json();\n  throw new RegistryError(answer.status, code);",
    ],
  ])("is no fault of the code: %s", async (_, rest) => {
    expect(await verdictOn(FETCHED + rest, "throw new RegistryError(")).toMatchObject({ class: "external" });
  });

  it("is no fault of the code, whatever function sends the request", async () => {
    const body =
      '  const reply = await base("https://registry.test/codes", { method: "POST" });\n  if (!reply.ok) throw new RegistryError(reply.status);';
    expect(await verdictOn(body, "throw new RegistryError(")).toMatchObject({ class: "external" });
  });

  it.each([
    [
      "nothing was asked of another service",
      "  const answer = base[code];\n  throw new RegistryError(answer.status);",
      undefined,
    ],
    [
      "neither the answer nor its status has a part in it",
      `${FETCHED}  if (!code) throw new RegistryError("none");\n  return answer;`,
      undefined,
    ],
    [
      "the status says that the request was wrong",
      `${FETCHED}  throw new RegistryError(answer.status);`,
      "the registry answered 404",
    ],
  ])("is not taken for one where %s", async (_, body, message) => {
    expect(await verdictOn(body, "throw new RegistryError(", message)).toBeNull();
  });
});
