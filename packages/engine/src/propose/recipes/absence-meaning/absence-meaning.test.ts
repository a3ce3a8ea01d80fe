import { afterEach, describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { investigateJavascript, patched, patchesOf } from "../javascript/investigate.testing.ts";
import { absenceMeaningRecipe } from "./index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** The first file once it is repaired; null where the project says nothing of the absence. */
async function javascript(
  files: Readonly<Record<string, string>>,
  error: string,
  statement: string,
  at?: string,
): Promise<string | null> {
  const path = Object.keys(files)[0] ?? "";
  const found = await investigateJavascript(files, error, [{ path, statement, ...(at && { at }) }]);
  open.push(found);
  const [patch] = patchesOf(absenceMeaningRecipe, found.investigation);
  return patch ? patched(files, patch, path) : null;
}

async function python(
  files: Readonly<Record<string, string>>,
  [type, message]: readonly [string, string],
  statement: string,
): Promise<string | null> {
  const path = Object.keys(files)[0] ?? "";
  const fault = await givenFault({ files, type, message, trace: [[path, statement]] });
  return fault.fixed(absenceMeaningRecipe, path);
}

const undefinedRead = (part: string) => `TypeError: Cannot read properties of undefined (reading '${part}')`;

describe("another field of the same record", () => {
  it("has a constant that stands for nothing", async () => {
    const source = `const NOBODY = "(nobody)";

export function ownerPhone(boat) {
  return boat.owner ? boat.owner.phone : NOBODY;
}

export function insurerPhone(boat) {
  return boat.insurer.phone;
}
`;
    expect(
      await javascript({ "card.js": source }, undefinedRead("phone"), "boat.insurer.phone", "phone"),
    ).toContain("return boat.insurer?.phone ?? NOBODY;");
  });

  it("has one in Python", async () => {
    const source = `UNKNOWN = "?"


def agency_of(stay):
    return stay["agency"]["name"] if stay["agency"] is not None else UNKNOWN


def group_of(stay):
    return stay["group"]["name"]
`;
    const error = ["TypeError", "'NoneType' object is not subscriptable"] as const;
    expect(await python({ "labels.py": source }, error, 'return stay["group"]["name"]')).toContain(
      'return stay["group"]["name"] if stay["group"] is not None else UNKNOWN',
    );
  });

  it("is read on in the same way", async () => {
    const source = `export function words(episode) {
  const names = (episode.guests ?? []).map((guest) => guest.name);
  const topics = episode.topics.map((topic) => topic.title);
  return [...names, ...topics];
}
`;
    expect(
      await javascript({ "feed.js": source }, undefinedRead("map"), "episode.topics.map", "map"),
    ).toContain("(episode.topics ?? []).map((topic) => topic.title)");
  });

  it("is read by a function that knows what to give", async () => {
    const source = `export interface Field { name: string; sown: Date | null; mown: Date | null }
export function dayOf(text: string): Date | null {
  if (text === "") return null;
  return new Date(text);
}
export function toField(row: { name: string; sown: string; mown: string }): Field {
  return { name: row.name, sown: dayOf(row.sown), mown: new Date(row.mown) };
}
export function mownOn(row: { name: string; sown: string; mown: string }): string {
  const field = toField(row);
  return field.mown ? field.mown.toISOString() : "standing";
}
`;
    expect(
      await javascript({ "rows.ts": source }, "RangeError: Invalid time value", "field.mown.toISOString"),
    ).toContain("mown: dayOf(row.mown)");
  });
});

describe("another condition of the same function", () => {
  it("answers in the other half of a choice", async () => {
    const source = `// Nobody's stop is shown as \`depot\`.
const DEPOT = "depot";
const stops = [{ id: 1, name: "Quay" }];

function stopOf(id) {
  return stops.find((stop) => stop.id === id);
}

export function board(tram) {
  const sign = tram.stop === null ? DEPOT : stopOf(tram.stop).name;
  return \`\${tram.number} \${sign}\`;
}
`;
    const after = await javascript(
      { "board.js": source },
      undefinedRead("name"),
      "stopOf(tram.stop).name",
      "name",
    );
    expect(after).toContain("const stop = tram.stop === null ? undefined : stopOf(tram.stop);");
    expect(after).toContain("const sign = stop ? stop.name : DEPOT;");
  });

  it("gives nothing, as the comment of the function says", async () => {
    const source = `import { existsSync, readFileSync } from "node:fs";

/** What was stored under the name; null: nothing that can be used. */
export function stored(name) {
  if (!existsSync(name)) return null;
  return JSON.parse(readFileSync(name, "utf8"));
}
`;
    expect(
      await javascript({ "store.js": source }, "SyntaxError: Unexpected end of JSON input", "JSON.parse"),
    ).toMatch(/null/);
  });
});

describe("those who call", () => {
  it("leave as they do idly elsewhere, as a docstring says", async () => {
    const source = `from statistics import mean


def keep(gate):
    """A gate that nothing is known about stays as it is: \`keep\`."""
    return (gate["open"], "kept")


def level(readings, now):
    return mean(value for at, value in readings if now - at < 60)


def decide(gate, now):
    if gate["locked"]:
        return keep(gate)
    height = level(gate["readings"], now)
    if height < 4:
        return keep(gate)
    return (gate["open"] + 1, "opened")
`;
    const error = ["StatisticsError", "mean requires at least one data point"] as const;
    const after = await python({ "gates.py": source }, error, "return mean(value");
    expect(after).toContain("    if not found:\n        return None\n    return mean(found)");
    expect(after).toContain("    if height is None:\n        return keep(gate)");
  });
});

describe("the function beside", () => {
  it("says what there is without entries", async () => {
    const source = `def longest(times):
    if not times:
        return None
    return max(times)


def shortest(times):
    return min(times)


def figures(times):
    return {"longest": longest(times), "shortest": shortest(times)}
`;
    const error = ["ValueError", "min() arg is an empty sequence"] as const;
    expect(await python({ "figures.py": source }, error, "return min(times)")).toMatch(
      /if not times:\n {8}return None\n {4}return min|default=None/,
    );
  });
});

describe("a setting", () => {
  it("may be left out where its fellows may, and nobody walks through it", async () => {
    const source = `def settings_of(environ):
    return {
        "depth": int(environ.get("CRAWL_DEPTH", "3")),
        "blocked": environ.get("CRAWL_BLOCKED").split(","),
    }


def is_open(host, settings):
    blocked = settings["blocked"]
    return host not in blocked
`;
    const error = ["AttributeError", "'NoneType' object has no attribute 'split'"] as const;
    expect(await python({ "settings.py": source }, error, '"blocked": environ')).toContain(
      'environ.get("CRAWL_BLOCKED", "").split(",")',
    );
  });

  it("is not made up where each of its entries is sent something", async () => {
    const source = `def settings_of(environ):
    return {
        "depth": int(environ.get("CRAWL_DEPTH", "3")),
        "recipients": environ.get("RECIPIENTS").split(","),
    }


def send_all(settings, send):
    recipients = settings["recipients"]
    for one in recipients:
        send(one)
`;
    const error = ["AttributeError", "'NoneType' object has no attribute 'split'"] as const;
    expect(await python({ "settings.py": source }, error, '"recipients": environ')).toBeNull();
  });
});

describe("a condition", () => {
  it("asks first for what another condition asks for", async () => {
    const source = `export function card(note) {
  const { viewer } = note;
  return {
    muted: viewer !== null && viewer.muted.includes(note.id),
    starred: viewer.starred.includes(note.id),
  };
}
`;
    expect(
      await javascript({ "card.js": source }, undefinedRead("starred"), "viewer.starred", "starred"),
    ).toContain("starred: viewer !== null && viewer.starred.includes(note.id),");
  });

  it("asks for it in Python", async () => {
    const source = `def card(job, viewer):
    return {
        "following": viewer is not None and job.company in viewer.companies,
        "saved": job.id in viewer.saved,
    }
`;
    const error = ["AttributeError", "'NoneType' object has no attribute 'saved'"] as const;
    expect(await python({ "cards.py": source }, error, '"saved": job.id')).toContain(
      '"saved": viewer is not None and job.id in viewer.saved,',
    );
  });
});

describe("a part of a whole that has conditional parts", () => {
  it("is left out, in whatever quotes", async () => {
    const source = `def vcard(person):
    lines = ["BEGIN:VCARD"]
    if person["phone"]:
        lines.append(f"TEL:{person['phone'].strip()}")
    lines.append(f"EMAIL:{person['mail'].strip()}")
    return lines
`;
    const error = ["AttributeError", "'NoneType' object has no attribute 'strip'"] as const;
    expect(await python({ "vcard.py": source }, error, 'lines.append(f"EMAIL')).toContain(
      "    if person['mail']:\n        lines.append(f\"EMAIL:{person['mail'].strip()}\")\n",
    );
  });

  it("moves behind the list that it was the last entry of", async () => {
    const source = `const stamp = (at) => at.replace(/-/g, "");

export function entry(event) {
  const lines = ["BEGIN:VEVENT", \`DTEND:\${stamp(event.end)}\`];
  if (event.url) lines.push(\`URL:\${event.url}\`);
  return lines;
}
`;
    const found = await investigateJavascript({ "feed.js": source }, undefinedRead("replace"), [
      { path: "feed.js", statement: "at.replace", at: "replace" },
      { path: "feed.js", statement: "stamp(event.end)" },
    ]);
    open.push(found);
    const [patch] = patchesOf(absenceMeaningRecipe, found.investigation);
    expect(patch && patched({ "feed.js": source }, patch, "feed.js")).toContain(
      'const lines = ["BEGIN:VEVENT"];\n  if (event.end) lines.push(`DTEND:',
    );
  });
});

describe("the same step", () => {
  it("is left in the same way for another part of the object", async () => {
    const source = `class History:
    def undo(self):
        previous = self._undo.pop()
        self.text = previous
        return self.text

    def redo(self):
        if not self._redo:
            return self.text
        self.text = self._redo.pop()
        return self.text
`;
    const error = ["IndexError", "pop from empty list"] as const;
    expect(await python({ "history.py": source }, error, "self._undo.pop()")).toContain(
      "        if not self._undo:\n            return self.text\n        previous = self._undo.pop()",
    );
  });

  it("keeps for later what another lookup of the function keeps", async () => {
    const source = `SKILLS = {"fibre": "splicing"}


class Planner:
    def assign(self, fault):
        skill = SKILLS.get(fault["kind"])
        if skill is None:
            self.waiting.append(fault)
            return
        crew = next(crew for crew in self.crews if crew.can(skill))
        self.assigned.append((fault, crew))
`;
    expect(await python({ "planner.py": source }, ["StopIteration", ""], "crew = next(")).toContain(
      `        crew = next((crew for crew in self.crews if crew.can(skill)), None)
        if crew is None:
            self.waiting.append(fault)
            return
`,
    );
  });

  it("reads an entry with the default of the other reads", async () => {
    const source = `KEY = "cart"


def add(session, item):
    session[KEY] = session.get(KEY, []) + [item]


def count(session):
    return len(session[KEY])
`;
    expect(await python({ "cart.py": source }, ["KeyError", "'cart'"], "return len(session")).toContain(
      "return len(session.get(KEY, []))",
    );
  });
});

describe("the order of magnitude of a count", () => {
  it("is what another figure of the count is where there is nothing", async () => {
    const source = `import math


def share(clip):
    if not clip.views:
        return 0.0
    return clip.likes / clip.views


def score(clip):
    reach = math.log10(clip.views)
    return reach + share(clip)
`;
    expect(
      await python({ "ranking.py": source }, ["ValueError", "math domain error"], "reach = math.log10"),
    ).toContain("reach = math.log10(clip.views) if clip.views else 0.0");
  });
});

describe("a table", () => {
  const printers = `export const PRINTERS = {
  office: { host: "p1" },
  attic: { host: "p2" },
};
`;
  const queue = `import { PRINTERS } from "./printers.js";

export function target(job) {
  const printer = PRINTERS[job.printer];
  return printer.host;
}
`;
  const at = [undefinedRead("host"), "printer.host", "host"] as const;

  it("has an entry for all others, as a comment says", async () => {
    const said = `// A printer that is unknown is no reason to stop: those jobs go to \`office\`.\n${printers}`;
    expect(await javascript({ "queue.js": queue, "printers.js": said }, ...at)).toContain(
      "PRINTERS[job.printer] ?? PRINTERS.office;",
    );
  });

  it("has one by a constant", async () => {
    const source = `DEFAULT_SIZE = "l"
WIDTHS = {"s": 46, "l": 56}


def width_of(person):
    return WIDTHS[person["size"]]
`;
    expect(await python({ "shirts.py": source }, ["KeyError", "'xxl'"], "return WIDTHS")).toContain(
      'WIDTHS.get(person["size"], WIDTHS[DEFAULT_SIZE])',
    );
  });

  it("has none where the function holds it against the standing entry", async () => {
    const source = `DEFAULT_SIZE = "l"
WIDTHS = {"s": 46, "l": 56}


def surcharge(person):
    return WIDTHS[person["size"]] - WIDTHS[DEFAULT_SIZE]
`;
    expect(
      (await python({ "shirts.py": source }, ["KeyError", "'xxl'"], "return WIDTHS")) ?? "",
    ).not.toContain("WIDTHS[DEFAULT_SIZE])");
  });

  it("has none where nothing says so", async () => {
    expect(await javascript({ "queue.js": queue, "printers.js": printers }, ...at)).toBeNull();
  });
});

describe("nothing is said", () => {
  it("where money is missing beside a fee that may be", async () => {
    const source = `export function feeOf(order) {
  return order.fee ? order.fee.cents : 0;
}
export function priceOf(order) {
  return order.price.cents;
}
`;
    expect(
      await javascript({ "prices.js": source }, undefinedRead("cents"), "order.price.cents", "cents"),
    ).toBeNull();
  });

  it("where a secret is missing beside a name that has another", async () => {
    const source = `def nickname(user):
    return user["nick"].strip() if user["nick"] is not None else "-"


def token(user):
    return user["token"].strip()
`;
    const error = ["AttributeError", "'NoneType' object has no attribute 'strip'"] as const;
    expect(await python({ "login.py": source }, error, 'return user["token"]')).toBeNull();
  });

  it("where the word beside is about another thing", async () => {
    const source = `export const byline = (article) => article.author?.name ?? "staff";
export const source = (article) => article.agency.name;
`;
    expect(
      await javascript({ "article.js": source }, undefinedRead("name"), "article.agency.name", "name"),
    ).toBeNull();
  });

  it("where nothing else is absent", async () => {
    const source = `def title(book):
    return book["title"].upper()
`;
    const error = ["AttributeError", "'NoneType' object has no attribute 'upper'"] as const;
    expect(await python({ "books.py": source }, error, "return book")).toBeNull();
  });
});

describe("what stands in elsewhere is of another kind", () => {
  it("where a count is read there, and something else here", async () => {
    const source = `export function present(team) {
  return {
    logo: team.logo.url,
    size: team.members?.length ?? 0,
  };
}
`;
    expect(
      await javascript({ "present.js": source }, undefinedRead("url"), "team.logo.url", "url"),
    ).toBeNull();
  });

  it("where the one entry of a text that is split is left out there, and not here", async () => {
    const source = `export function read(env) {
  return {
    origins: (env.ORIGINS ?? "").split(",").filter(Boolean),
    currencies: env.CURRENCIES.split(",").map((code) => code.trim()),
  };
}
`;
    expect(
      await javascript({ "config.js": source }, undefinedRead("split"), "env.CURRENCIES.split", "split"),
    ).toBeNull();
  });
});
