import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { unregisteredRecipe } from "./index.ts";

async function repaired(files: Record<string, string>, key: string, place: [string, string], path: string) {
  const fault = await givenFault({ files, type: "KeyError", message: `'${key}'`, trace: [place] });
  return fault.fixed(unregisteredRecipe, path);
}

const USE: [string, string] = ["app/run.py", "TABLE[name]"];
const run = (module: string) =>
  `from app.${module} import TABLE\n\n\ndef run(name, value):\n    return TABLE[name](value)\n`;

describe("a function that was never put into its table", () => {
  const marked = (last: string) => `TABLE = {}


def exporter(name):
    def register(function):
        TABLE[name] = function
        return function

    return register


@exporter("csv")
def to_csv(rows):
    return ",".join(rows)


${last}def to_text(rows):
    return "\\n".join(rows)


@exporter("json")
def to_json(rows):
    return str(rows)
`;

  it("gets the mark that the others carry", async () => {
    const after = await repaired(
      { "app/__init__.py": "", "app/formats.py": marked(""), "app/run.py": run("formats") },
      "text",
      USE,
      "app/formats.py",
    );
    expect(after).toContain('@exporter("text")\ndef to_text(rows):');
  });

  it("is left alone where no function has the name for the key", async () => {
    const after = await repaired(
      { "app/__init__.py": "", "app/formats.py": marked(""), "app/run.py": run("formats") },
      "pdf",
      USE,
      "app/formats.py",
    );
    expect(after).toBeNull();
  });

  it("is left alone where it stands in the table under another key", async () => {
    const after = await repaired(
      {
        "app/__init__.py": "",
        "app/formats.py": marked('@exporter("plain")\n'),
        "app/run.py": run("formats"),
      },
      "text",
      USE,
      "app/formats.py",
    );
    expect(after).toBeNull();
  });

  it("gets the line by which the others are registered", async () => {
    const rules =
      'TABLE = {}\n\n\ndef add_rule(name, rule):\n    TABLE[name] = rule\n\n\ndef weekend_discount(order):\n    return 5\n\n\ndef bulk_discount(order):\n    return 10\n\n\ndef member_discount(order):\n    return 3\n\n\nadd_rule("weekend", weekend_discount)\nadd_rule("member", member_discount)\n';
    const after = await repaired(
      { "app/__init__.py": "", "app/rules.py": rules, "app/run.py": run("rules") },
      "bulk",
      USE,
      "app/rules.py",
    );
    expect(after).toContain('add_rule("member", member_discount)\nadd_rule("bulk", bulk_discount)\n');
  });

  it("gets its entry, and the import that this needs", async () => {
    const kinds =
      "class RssParser:\n    pass\n\n\nclass AtomParser:\n    pass\n\n\nclass JsonFeedParser:\n    pass\n";
    const table =
      'from app.kinds import AtomParser, RssParser\n\nTABLE = {\n    "rss": RssParser,\n    "atom": AtomParser,\n}\n';
    const after = await repaired(
      { "app/__init__.py": "", "app/kinds.py": kinds, "app/table.py": table, "app/run.py": run("table") },
      "json-feed",
      USE,
      "app/table.py",
    );
    expect(after).toContain("from app.kinds import AtomParser, JsonFeedParser, RssParser\n");
    expect(after).toContain('    "atom": AtomParser,\n    "json-feed": JsonFeedParser,\n}');
  });
});
