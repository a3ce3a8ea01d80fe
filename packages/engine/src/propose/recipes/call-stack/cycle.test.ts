import { describe, expect, it } from "vitest";
import { repaired } from "../javascript/bad-value/repaired.testing.ts";

const ERROR = "RangeError: Maximum call stack size exceeded";

function walked(text: string, statement: string, at: string) {
  return repaired(
    { "lib/tree.js": text },
    ERROR,
    [{ path: "lib/tree.js", statement, at, function: at }],
    null,
  );
}

describe("a walk that leads back to where it came from", () => {
  it("remembers what leads on, not what is handed along", async () => {
    const made = await walked(
      "export function trail(folders, id) {\n  const folder = folders.find((one) => one.id === id);\n  if (!folder) return [];\n  return [...trail(folders, folder.parentId), folder.name];\n}\n",
      "...trail(folders",
      "trail",
    );
    expect(made?.text).toContain("if (seen.has(id)) return [];");
    expect(made?.text).toContain("new Set(seen).add(id)");
  });

  it("remembers the node, and not how deep it lies", async () => {
    const made = await walked(
      "export function names(depth, node) {\n  if (!node) return [];\n  return [node.name, ...node.parts.flatMap((part) => names(depth + 1, part))];\n}\n",
      "names(depth + 1",
      "names",
    );
    expect(made?.text).toContain("if (seen.has(node)) return [];");
  });

  it("is left alone where nothing but a number changes", async () => {
    const made = await walked(
      "export function steps(list, count) {\n  if (!list) return [];\n  return [count, ...steps(list, count + 1)];\n}\n",
      "...steps(list",
      "steps",
    );
    expect(made).toBeNull();
  });
});
