import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { missingKeyRecipe } from "./index.ts";

const BOOKING = (docstring = "") => `from flask import Flask, jsonify, request

app = Flask(__name__)
REQUIRED = ("name", "day")


def booking_from(payload):
${docstring}    missing = [key for key in REQUIRED if not payload.get(key)]
    if missing:
        raise ValueError("missing: " + ", ".join(missing))
    return {"name": payload["name"], "day": payload["day"], "channel": payload["channel"]}


@app.post("/bookings")
def add():
    return jsonify(booking_from(request.get_json())), 201
`;

async function made(documents: Readonly<Record<string, string>>, source = BOOKING()) {
  const fault = await givenFault({
    files: { "app/a.py": source, ...documents },
    type: "KeyError",
    message: "'channel'",
    trace: [
      ["app/a.py", "return jsonify(booking_from("],
      ["app/a.py", 'return {"name"'],
    ],
    request: { method: "POST", path: "/bookings", route: "/bookings", body: { name: "a", day: "1" } },
  });
  const texts = await Promise.all(
    fault.patches(missingKeyRecipe).map(async (patch) => (await fault.after(patch)).get("app/a.py") ?? ""),
  );
  return texts.join("\n");
}

describe("a key that the documents let everybody leave out", () => {
  it.each([
    [
      "in a column of what is required",
      '| key | required | meaning |\n| --- | --- | --- |\n| name | yes | |\n| channel | no | where from; `"desk"` when left out |\n',
    ],
    [
      "in a column of defaults",
      "| Field | Type | Default |\n|---|---|---|\n| `name` | string | |\n| `channel` | string | `desk` |\n",
    ],
    [
      "in a list",
      "Fields:\n\n- `name`: whose it is\n- `channel` (optional): where from, defaults to `desk`\n",
    ],
    ["in a sentence of a list", '* `day` - the day\n* `channel` - if omitted, it is "desk"\n'],
  ])("is read with what stands for it: %s", async (_where, text) => {
    expect(await made({ "docs/api.md": text })).toContain('payload.get("channel", "desk")');
  });

  it("is read so where the docstring tells it", async () => {
    const docstring = `    """Makes a booking.

    name: whose it is
    channel: where from, optional, default "desk"
    """
`;
    expect(await made({}, BOOKING(docstring))).toContain('payload.get("channel", "desk")');
  });

  it("is not refused where nothing is said to stand for it", async () => {
    const text = "- `name`: required\n- `channel`: optional, where from\n";
    expect(await made({ "README.md": text })).not.toMatch(/abort|is required/);
  });
});

describe("a key of which the documents do not tell that", () => {
  it("is none that another table names", async () => {
    const text = "| setting | default |\n|---|---|\n| timeout | `3` |\n| channel | `desk` |\n";
    expect(await made({ "docs/settings.md": text })).not.toContain('"desk"');
  });

  it("is none where two tables disagree", async () => {
    const text = (value: string) => `| key | default |\n|---|---|\n| name | |\n| channel | \`${value}\` |\n`;
    expect(await made({ "a.md": text("desk"), "b.md": text("web") })).not.toMatch(/"desk"|"web"/);
  });

  it("is refused in no stranger's form beside the list of what is required", async () => {
    expect(await made({})).not.toMatch(/abort\(/);
  });
});
