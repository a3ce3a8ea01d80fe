import { afterEach, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf } from "../javascript/investigate.testing.ts";
import { narrowCatchRecipe } from "./narrow-catch.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

async function fixed(source: string, error: string, statement: string, at: string): Promise<string | null> {
  const files = { "a.js": source };
  const found = await investigateJavascript(files, error, [{ path: "a.js", statement, at }]);
  open.push(found);
  const [patch] = patchesOf(narrowCatchRecipe, found.investigation);
  return patch ? patched(files, patch, "a.js") : null;
}

const NO_JSON = "SyntaxError: Unexpected end of JSON input\n    at JSON.parse (<anonymous>)";
const colours = (handler: string) =>
  `export function colours(text) {\n  try {\n    return JSON.parse(text).a.big();\n  } catch (error) {\n    ${handler}\n  }\n}\n`;

it.each([
  [
    "another class of the language's readers",
    colours("if (error instanceof TypeError) return {};\n    throw error;"),
    NO_JSON,
    "return JSON",
    "parse",
    "if (error instanceof TypeError || error instanceof SyntaxError) return {};",
  ],
  [
    "the same where the question is denied",
    colours("if (!(error instanceof RangeError)) throw error;\n    return {};"),
    NO_JSON,
    "return JSON",
    "parse",
    "if (!(error instanceof RangeError) && !(error instanceof SyntaxError)) throw error;",
  ],
  [
    "another name of a wait that came to its end",
    'export async function rates(get) {\n  try {\n    return await get("/rates");\n  } catch (error) {\n    if (error.name === "AbortError") return null;\n    throw error;\n  }\n}\n',
    "TimeoutError: The operation was aborted due to timeout",
    "return await get",
    "get",
    'if (error.name === "AbortError" || error.name === "TimeoutError") return null;',
  ],
  [
    "another code of a file that is not there",
    'import { readFileSync } from "node:fs";\nexport function read(path) {\n  try {\n    return readFileSync(path);\n  } catch (error) {\n    if (error.code !== "ENOENT") throw error;\n    return null;\n  }\n}\n',
    "Error: ENOTDIR: not a directory, open 'a/b'\n    at readFileSync (node:fs:1:1)",
    "return readFileSync",
    "readFileSync",
    'if (error.code !== "ENOENT" && error.code !== "ENOTDIR") throw error;',
  ],
])("asks for %s", async (_title, source, error, statement, at, expected) => {
  expect(await fixed(source, error, statement, at)).toContain(expected);
});

it.each([
  [
    "a fault of the code",
    colours("if (error instanceof SyntaxError) return {};\n    throw error;"),
    "TypeError: Cannot read properties of undefined (reading 'big')",
    "return JSON",
    "big",
  ],
  [
    "a code of another kind",
    'import { readFileSync } from "node:fs";\nexport function read(path) {\n  try {\n    return readFileSync(path);\n  } catch (error) {\n    if (error.code !== "ENOENT") throw error;\n    return null;\n  }\n}\n',
    "Error: EACCES: permission denied, open 'a/b'\n    at readFileSync (node:fs:1:1)",
    "return readFileSync",
    "readFileSync",
  ],
  [
    "a handler with an answer for each of several",
    colours(
      "if (error instanceof TypeError) return {};\n    if (error instanceof RangeError) return null;\n    throw error;",
    ),
    NO_JSON,
    "return JSON",
    "parse",
  ],
  [
    "an error of the language, thrown by a library that was called wrongly",
    'import { verify, errors } from "tickets";\nexport async function check(ticket) {\n  try {\n    return await verify(ticket);\n  } catch (error) {\n    if (error instanceof errors.TicketError) return null;\n    throw error;\n  }\n}\n',
    "TypeError: Key must be a Uint8Array\n    at verify (/srv/app/node_modules/tickets/index.js:3:9)",
    "return await verify",
    "verify",
  ],
])("asks for nothing more: %s", async (_title, source, error, statement, at) => {
  expect(await fixed(source, error, statement, at)).toBeNull();
});
