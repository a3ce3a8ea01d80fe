import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { investigateJavascript, patched, patchesOf } from "../javascript/investigate.testing.ts";
import { idleBindingRecipe } from "./index.ts";

const SCHEDULER =
  "export function schedule(name, options, task) {\n  jobs.push(() => task(name, options));\n}\n";

async function scheduled(calls: string): Promise<string | null> {
  const files = {
    "scheduler.js": SCHEDULER,
    "main.js": `import { schedule } from "./scheduler.js";\n\nconst rotate = (name) => name;\n\n${calls}`,
  };
  const found = await investigateJavascript(
    files,
    "TypeError: task is not a function",
    [{ path: "scheduler.js", statement: "task(name", at: "task(" }],
    null,
  );
  try {
    const [patch] = patchesOf(idleBindingRecipe, found.investigation);
    return patch ? patched(files, patch, "main.js") : null;
  } finally {
    found.close();
  }
}

describe("two arguments in each other's place", () => {
  const right = 'schedule("backup", { every: 60 }, rotate);\n';

  it("change places where the function itself tells which of two calls is the odd one", async () => {
    const text = await scheduled(`${right}schedule("rotate", rotate, { every: 3600 });\n`);
    expect(text).toContain(`${right}schedule("rotate", { every: 3600 }, rotate);`);
  });

  it("stay where they are as the others have them", async () => {
    expect(await scheduled(`${right}schedule("rotate", { every: 3600 }, rotate);\n`)).toBeNull();
  });

  it("change places where all others have another order, in Python too", async () => {
    const main =
      'from app.geo import place\n\nplace("home", 52.1, {"kind": "house"})\nplace("work", 48.2, {"kind": "office"})\nplace("gym", {"kind": "club"}, 50.0)\n';
    const fault = await givenFault({
      files: {
        "app/geo.py": 'def place(name, lat, tags):\n    return name, round(lat, 1), tags["kind"]\n',
        "app/main.py": main,
      },
      type: "TypeError",
      message: "type dict doesn't define __round__ method",
      trace: [
        ["app/main.py", 'place("gym"'],
        ["app/geo.py", "round(lat"],
      ],
    });
    expect(await fault.fixed(idleBindingRecipe, "app/main.py")).toBe(
      main.replace('{"kind": "club"}, 50.0', '50.0, {"kind": "club"}'),
    );
  });
});
