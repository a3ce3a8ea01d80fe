import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { abstractMethodRecipe } from "./index.ts";

const BASE = `class Exporter:
    def export(self, rows):
        return [self.render_row(row) for row in rows]

    def render_row(self, row):
        raise NotImplementedError(f"{type(self).__name__} has no rows")
`;
const HEAD = "from app.base import Exporter\n\n\n";

async function fixed(own: string, message: string, type = "NotImplementedError"): Promise<string | null> {
  const fault = await givenFault({
    files: {
      "app/base.py": BASE,
      "app/csvs.py": `${HEAD}class CsvExporter(Exporter):\n${own}`,
      "app/html.py": `${HEAD}class HtmlExporter(Exporter):\n    def render_row(self, row):\n        return f"<tr>{row}</tr>"\n`,
    },
    type,
    message,
    trace: [["app/base.py", "raise NotImplementedError"]],
  });
  return fault.fixed(abstractMethodRecipe, "app/csvs.py");
}

describe("a method that the base class asks for", () => {
  it.each(["render_rows", "renderRow", "rendr_row", "_render_row"])("has the name %s", async (name) => {
    const text = await fixed(
      `    def ${name}(self, row):\n        return ",".join(row)\n`,
      "CsvExporter has no rows",
    );
    expect(text).toContain("    def render_row(self, row):");
  });

  it("is found where the message is empty, when only one class lacks it", async () => {
    const text = await fixed(`    def render_rows(self, row):\n        return ",".join(row)\n`, "");
    expect(text).toContain("def render_row(self, row)");
  });

  it("is not there at all", async () => {
    expect(await fixed("    def header(self):\n        return ''\n", "CsvExporter has no rows")).toBeNull();
  });

  it("is not one that somebody calls by its own name", async () => {
    const own =
      "    def render_rows(self, row):\n        return [row]\n\n    def show(self):\n        return self.render_rows(1)\n";
    expect(await fixed(own, "CsvExporter has no rows")).toBeNull();
  });

  it("is misnamed where an object of an abstract class is to be made", async () => {
    const fault = await givenFault({
      files: {
        "app/jobs.py":
          "import abc\n\n\nclass Job(abc.ABC):\n    @abc.abstractmethod\n    def run(self, context):\n        ...\n\n\nclass Nightly(Job):\n    def runs(self, context):\n        return context\n\n\ndef start():\n    return Nightly()\n",
      },
      type: "TypeError",
      message: "Can't instantiate abstract class Nightly without an implementation for abstract method 'run'",
      trace: [["app/jobs.py", "return Nightly()"]],
    });
    expect(await fault.fixed(abstractMethodRecipe, "app/jobs.py")).toContain(
      "class Nightly(Job):\n    def run(self, context)",
    );
  });
});
