import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));

/** Writes the address of every module that is loaded to the standard error. */
const TELL_MODULES = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from "node:module";
  registerHooks({ load(url, context, next) { process.stderr.write("loaded " + url + "\\n"); return next(url, context); } });
`)}`;

/** Modules of ours and of npm that a command line loads, seen from a process of its own. */
function modulesOf(...command: readonly string[]): readonly string[] {
  const { stderr } = spawnSync(process.execPath, ["--import", TELL_MODULES, MAIN, ...command], {
    encoding: "utf8",
    env: { PATH: process.env.PATH, BUGSTACK_HOME: "/nonexistent" },
  });
  const modules = [...stderr.matchAll(/^loaded (file:.*)$/gm)].map(([, url]) => String(url));
  expect(modules.length).toBeGreaterThan(0);
  return modules;
}

describe("the start of the command line", () => {
  it.each([[["help"]], [["issues"]], [["runs"]], [["project", "list"]], [["pause"]]])(
    "%j loads neither the engine nor the server",
    (command) => {
      const heavy = modulesOf(...command).filter((url) =>
        /packages\/engine\/|node_modules\/(?:pg|pg-boss|kysely|hono|web-tree-sitter)\//.test(url),
      );
      expect(heavy).toEqual([]);
    },
  );

  it("needs no library at all for help", () => {
    expect(modulesOf("help").filter((url) => url.includes("node_modules"))).toEqual([]);
  });
});
