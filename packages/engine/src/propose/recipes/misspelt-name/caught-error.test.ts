import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { misspeltNameRecipe } from "./index.ts";

async function fixed(name: string, body: string): Promise<string | null> {
  const source = `class LineError(Exception):\n    pass\n\n\ndef read(lines, log):\n${body}`;
  const line = source.split("\n").find((text) => new RegExp(`log.*\\b${name}\\b`).test(text)) ?? "";
  const fault = await givenFault({
    files: { "app/a.py": source },
    type: "NameError",
    message: `name '${name}' is not defined`,
    trace: [["app/a.py", line.trim()]],
  });
  return fault.fixed(misspeltNameRecipe, "app/a.py");
}

describe("an exception that is told under another name than it was caught by", () => {
  it.each([
    [
      "error",
      "    try:\n        lines.pop()\n    except LineError as exc:\n        log.warning(str(error))\n",
      "str(exc)",
    ],
    [
      "e",
      "    try:\n        lines.pop()\n    except (LineError, IndexError) as problem:\n        log.warning(problem)\n        log.info(f'{e}: no line')\n",
      "f'{problem}: no line'",
    ],
  ])("is called as it was caught: %s", async (name, body, wanted) => {
    expect(await fixed(name, body)).toContain(wanted);
  });

  it("is taken where nobody took it", async () => {
    const body = "    try:\n        lines.pop()\n    except LineError:\n        log.warning(str(exc))\n";
    expect(await fixed("exc", body)).toContain("    except LineError as exc:\n        log.warning(str(exc))");
  });

  it("is none outside of the clause", async () => {
    const body =
      "    try:\n        lines.pop()\n    except LineError as problem:\n        lines.clear()\n    log.warning(str(error))\n";
    expect((await fixed("error", body)) ?? "").not.toContain("str(problem)");
  });
});
