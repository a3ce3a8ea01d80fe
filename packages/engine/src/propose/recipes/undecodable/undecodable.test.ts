import { describe, expect, it } from "vitest";
import { givenFault, type OpenedFault } from "../fault/open-fault.testing.ts";
import { undecodableRecipe } from "./index.ts";

const MESSAGE = "'utf-8' codec can't decode byte 0xfc in position 3: invalid start byte";

async function given(files: Record<string, string>, path: string, line: string): Promise<OpenedFault> {
  return givenFault({ files, type: "UnicodeDecodeError", message: MESSAGE, trace: [[path, line]] });
}

async function proposed(fault: OpenedFault, path: string): Promise<string[]> {
  return Promise.all(
    fault.patches(undecodableRecipe).map(async (patch) => (await fault.after(patch)).get(path) ?? ""),
  );
}

describe("a text that the house decodes elsewhere by a function of its own", () => {
  const bodies = `def encoding_named(reply):
    return reply.headers.get_content_charset() or "utf-8"


def text_of(reply):
    """What the reply says, in the encoding that it names."""
    return reply.read(1 << 20).decode(encoding_named(reply), errors="replace")
`;

  it("is given to it, on the object at hand, with its import", async () => {
    const fault = await given(
      {
        "app/bodies.py": bodies,
        "app/feed.py":
          'def title_of(url, opener):\n    page = opener(url)\n    return page.read(1 << 20).decode("utf-8").strip()\n',
      },
      "app/feed.py",
      "return page.read",
    );
    const [first, ...others] = await proposed(fault, "app/feed.py");
    expect(first).toBe(
      "from app.bodies import text_of\n\n\ndef title_of(url, opener):\n    page = opener(url)\n    return text_of(page).strip()\n",
    );
    // What the function gives to `decode` has no meaning here.
    expect(others.join("")).not.toContain("encoding_named");
  });

  it("is given to it in the same file, on an attribute", async () => {
    const fault = await given(
      {
        "app/bodies.py": `${bodies}\n\nclass Page:\n    def __init__(self, reply):\n        self.reply = reply\n\n    def text(self):\n        return self.reply.read(1 << 20).decode()\n`,
      },
      "app/bodies.py",
      "return self.reply.read",
    );
    const [first] = await proposed(fault, "app/bodies.py");
    expect(first).toContain("        return text_of(self.reply)\n");
  });

  it.each([
    ["other methods", 'page.content().decode("utf-8")'],
    ["another amount", 'page.read(10).decode("utf-8")'],
  ])("is left where the chain has %s", async (_, expression) => {
    const fault = await given(
      { "app/bodies.py": bodies, "app/feed.py": `def title_of(page):\n    return ${expression}\n` },
      "app/feed.py",
      "return page",
    );
    expect(await proposed(fault, "app/feed.py")).toEqual([]);
  });
});

it("takes over the name of an encoding only where it means the same", async () => {
  const source = `LEGACY = "cp1252"


def rows(raw):
    return raw.decode(LEGACY).split(";")


def label(raw, codec):
    return raw.decode(codec)


def notes(raw):
    return raw.decode("utf-8")
`;
  const fault = await given({ "app/a.py": source }, "app/a.py", 'return raw.decode("utf-8")');
  const all = await proposed(fault, "app/a.py");
  expect(all.some((text) => text.includes("def notes(raw):\n    return raw.decode(LEGACY)"))).toBe(true);
  expect(all.some((text) => text.includes("def notes(raw):\n    return raw.decode(codec)"))).toBe(false);
});

it("is not answered with the way of another kind of thing", async () => {
  const source = `from dataclasses import dataclass


@dataclass
class Note:
    head: str
    text: str


def shown(part):
    return str(part)


def note_of(mail):
    head = mail["Head"] or ""
    if mail.has_parts():
        texts = [shown(part) for part in mail.parts() if part.kind() == "text/plain"]
        return Note(head, "; ".join(texts))
    return Note(head, mail.body().decode("utf-8"))
`;
  const fault = await given({ "app/a.py": source }, "app/a.py", "return Note(head, mail.body()");
  expect(await proposed(fault, "app/a.py")).toEqual([]);
});
