import type { CapturedValue } from "@bugstack/event";
import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { misspeltNameRecipe } from "./index.ts";

async function fixed(parser: string, locals: Record<string, CapturedValue> = {}) {
  const fault = await givenFault({
    files: {
      "tool/options.py": parser,
      "tool/work.py": 'def shown(options, text):\n    return "" if options.quiet_mode else text\n',
    },
    type: "AttributeError",
    message: "'Namespace' object has no attribute 'quiet_mode'",
    trace: [["tool/work.py", 'return ""']],
    locals,
  });
  return (await fault.fixed(misspeltNameRecipe, "tool/options.py")) ?? "";
}

const parser = (get: string, put: string, more = "") => `import argparse


def parser():
    made = argparse.ArgumentParser("tool")
    commands = made.add_subparsers(dest="command")
    get = commands.add_parser("get")
    ${get}
    put = commands.add_parser("put")
    ${put}
    drop = commands.add_parser("drop")
    drop.add_argument("--all")
${more}    return made


def quiet(command):
    command.add_argument("--quiet-mode", action="store_true")
`;

describe("an option that one of the commands lacks", () => {
  it("is declared as for the others, by their function or as they do", async () => {
    expect(await fixed(parser("quiet(get)", "quiet(put)"))).toContain(
      '    drop.add_argument("--all")\n    quiet(drop)\n    return made',
    );
    const own = (name: string) => `${name}.add_argument("--quiet-mode", action="store_const")`;
    const plain = parser(own("get"), own("put")).replace(/\n\ndef quiet[\s\S]*$/, "");
    expect(await fixed(plain)).toContain(`    drop.add_argument("--all")\n    ${own("drop")}\n`);
  });

  it("is declared for the command that was given where several lack it", async () => {
    const given = { options: "Namespace(command='drop', all=None)" };
    expect(await fixed(parser("quiet(get)", "pass"), given)).toContain("    quiet(drop)\n    return made");
    expect(await fixed(parser("quiet(get)", "pass"))).not.toContain("quiet(drop)");
  });

  it("is left alone where the others declare it differently", async () => {
    const other = 'put.add_argument("--quiet-mode", type=int)';
    expect(await fixed(parser('get.add_argument("--quiet-mode")', other))).not.toContain(
      'drop.add_argument("--quiet',
    );
  });
});
