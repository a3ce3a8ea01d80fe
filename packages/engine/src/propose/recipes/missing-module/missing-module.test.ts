import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf } from "../javascript/investigate.testing.ts";
import { missingModuleRecipe } from "./index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

async function repaired(
  files: Readonly<Record<string, string>>,
  error: string,
  path: string,
): Promise<string | null> {
  const found = await investigateJavascript(files, error, []);
  open.push(found);
  const [patch] = patchesOf(missingModuleRecipe, found.investigation);
  return patch ? patched(files, patch, path) : null;
}

const lazily = (path: string) => `export const load = () => import("${path}");\n`;
const module = '{ "type": "module" }';

describe("a module that is imported by a path at which there is no file", () => {
  it.each([
    [
      "gets the ending that an ES module needs",
      {
        "package.json": module,
        "src/main.js": lazily("./formats/html"),
        "src/formats/html.js": "",
      },
      "Error: Cannot find module '/srv/app/src/formats/html' imported from /srv/app/src/main.js",
      '"./formats/html.js"',
    ],
    [
      "is asked for at the place to which it was moved",
      {
        "package.json": module,
        "src/main.js": lazily("./ship.js"),
        "src/steps/ship.js": "",
      },
      "Error: Cannot find module '/srv/app/src/ship.js' imported from /srv/app/src/main.js",
      '"./steps/ship.js"',
    ],
    [
      "is written as its file is, capitals too",
      { "src/main.js": 'exports.load = () => require("./Mailer");\n', "src/mailer.js": "" },
      "Error: Cannot find module './Mailer'",
      '"./mailer"',
    ],
    [
      "is the index of its folder in an ES module",
      { "package.json": module, "src/main.js": 'export * from "./steps";\n', "src/steps/index.js": "" },
      "Error: Directory import '/srv/app/src/steps' is not supported resolving ES modules imported from /srv/app/src/main.js",
      '"./steps/index.js"',
    ],
  ])("%s", async (_name, files, error, wanted) => {
    expect(await repaired(files as unknown as Record<string, string>, error, "src/main.js")).toContain(
      wanted,
    );
  });

  it("stays where two files could be meant", async () => {
    const files = {
      "src/main.js": 'exports.load = () => require("./tax");\n',
      "src/a/tax.js": "",
      "src/b/tax.js": "",
    };
    expect(await repaired(files, "Error: Cannot find module './tax'", "src/main.js")).toBeNull();
  });

  it("is none of the project where it is a package", async () => {
    const files = { "src/main.js": 'exports.load = () => require("left-pad");\n' };
    expect(await repaired(files, "Error: Cannot find module 'left-pad'", "src/main.js")).toBeNull();
  });
});
