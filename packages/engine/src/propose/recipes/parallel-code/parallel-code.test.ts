import { afterEach, describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { investigateJavascript, patched, patchesOf } from "../javascript/investigate.testing.ts";
import { parallelCodeRecipe } from "./index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** The first file once it is repaired; null where no parallel code tells. */
async function javascript(
  files: Readonly<Record<string, string>>,
  error: string,
  statement: string,
  at?: string,
): Promise<string | null> {
  const path = Object.keys(files)[0] ?? "";
  const found = await investigateJavascript(files, error, [{ path, statement, ...(at && { at }) }]);
  open.push(found);
  const [patch] = patchesOf(parallelCodeRecipe, found.investigation);
  return patch ? patched(files, patch, path) : null;
}

async function python(
  files: Readonly<Record<string, string>>,
  [type, message]: readonly [string, string],
  statement: string,
): Promise<string | null> {
  const path = Object.keys(files)[0] ?? "";
  const fault = await givenFault({ files, type, message, trace: [[path, statement]] });
  return fault.fixed(parallelCodeRecipe, path);
}

const undefinedRead = (part: string) => `TypeError: Cannot read properties of undefined (reading '${part}')`;

describe("a function that does the same for another part", () => {
  it("leaves with nothing where its own part is absent", async () => {
    const source = `export function bearer(headers) {
  const value = headers.authorization;
  if (!value) return null;
  return value.replace(/^Bearer /, "");
}

export function language(headers) {
  const value = headers["accept-language"];
  return value.split(",")[0];
}
`;
    expect(
      await javascript(
        {
          "headers.js": source,
          "app.js":
            'import { bearer, language } from "./headers.js";\nexport const all = (h) => [bearer(h), language(h)];\n',
        },
        undefinedRead("split"),
        'value.split(",")',
        "split",
      ),
    ).toContain('const value = headers["accept-language"];\n  if (!value) return null;');
  });

  it("says so in a log, and the words are about the own thing here", async () => {
    const source = `const handlers = { ping: () => "pong" };
const events = { joined: (event) => event.user };

export function onCommand(command) {
  const handler = handlers[command.name];
  if (!handler) {
    console.warn(\`unknown command \${command.name}\`);
    return null;
  }
  return handler(command);
}

export function onEvent(event) {
  const handler = events[event.type];
  return handler(event);
}
`;
    expect(
      await javascript(
        {
          "dispatch.js": source,
          "app.js":
            'import { onCommand, onEvent } from "./dispatch.js";\nexport const run = (c, e) => [onCommand(c), onEvent(e)];\n',
        },
        "TypeError: handler is not a function",
        "handler(event)",
      ),
    ).toContain(
      `const handler = events[event.type];
  if (!handler) {
    console.warn(\`unknown event \${event.type}\`);
    return null;
  }`,
    );
  });

  it("says what several say in their own words", async () => {
    const source = `const skip = (visit, reason) => ({ skipped: true, id: visit.id, reason });

function sms(visit) {
  const { owner } = visit;
  if (!owner.mobile) return skip(visit, "no mobile number");
  return { to: owner.mobile.trim() };
}

function email(visit) {
  const { owner } = visit;
  if (!owner.email) return skip(visit, "no email address");
  return { to: owner.email.toLowerCase() };
}

function letter(visit) {
  const { owner } = visit;
  const { street } = owner.address;
  return { to: street };
}

export const CHANNELS = { sms, email, letter };
`;
    expect(
      await javascript(
        { "messages.js": source },
        "TypeError: Cannot destructure property 'street' of 'owner.address' as it is undefined.",
        "const { street } = owner.address;",
        "owner.address",
      ),
    ).toContain(
      '  if (!owner.address) return skip(visit, "no address");\n  const { street } = owner.address;',
    );
  });

  it("passes over its items", async () => {
    const source = `def mails(users):
    found = []
    for user in users:
        if user.get("mail") is None:
            continue
        found.append(user["mail"].lower())
    return found


def cities(users):
    found = set()
    for user in users:
        found.add(user["address"]["city"])
    return sorted(found)
`;
    expect(
      await python({ "index.py": source }, ["KeyError", "'address'"], 'found.add(user["address"]["city"])'),
    ).toContain('        if "address" not in user:\n            continue\n        found.add(');
  });

  it("is a method of the same name of another class", async () => {
    const source = `class Mail:
    def send(self, user, text):
        if not user.get("mail"):
            return False
        print(user["mail"].lower(), text)
        return True


class Sms:
    def send(self, user, text):
        print(user["phone"].replace(" ", ""), text)
        return True
`;
    expect(await python({ "channels.py": source }, ["KeyError", "'phone'"], 'print(user["phone"]')).toContain(
      '        if "phone" not in user:\n            return False\n        print(user["phone"]',
    );
  });
});

describe("another entry of the same literal", () => {
  it("has an answer where its part is absent", async () => {
    const source = `export function toContact(row) {
  return {
    name: row.name.trim(),
    mail: row.mail ? row.mail.toLowerCase() : null,
    phone: row.phone.replaceAll(" ", ""),
  };
}
`;
    expect(
      await javascript(
        { "contact.js": source },
        undefinedRead("replaceAll"),
        "row.phone.replaceAll",
        "replaceAll",
      ),
    ).toContain('phone: row.phone?.replaceAll(" ", "") ?? null,');
  });

  it("has one in Python, where a function of the library was handed a None", async () => {
    const source = `import re


def to_contact(row):
    return {
        "mail": row["mail"].lower() if row["mail"] else None,
        "phone": re.sub("[^0-9]", "", row["phone"]),
    }
`;
    const fault = await givenFault({
      files: { "contact.py": source },
      type: "TypeError",
      message: "expected string or bytes-like object, got 'NoneType'",
      trace: [["contact.py", 're.sub("[^0-9]"']],
    });
    expect(await fault.fixed(parallelCodeRecipe, "contact.py")).toContain(
      '"phone": re.sub("[^0-9]", "", row["phone"]) if row["phone"] is not None else None,',
    );
  });

  it("says nothing of a part of another kind", async () => {
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
});

describe("another table", () => {
  it("is read with an entry of its own as default", async () => {
    const source = `const DEFAULT_LANGUAGE = "en";
const messages = { en: { greeting: "Hello" } };
const formats = { en: "MM/DD" };

export const dateFormat = (language) => formats[language] || formats[DEFAULT_LANGUAGE];

export function text(language, key) {
  return messages[language][key];
}
`;
    expect(
      await javascript({ "messages.js": source }, undefinedRead("greeting"), "messages[language][key]"),
    ).toContain("return (messages[language] ?? messages[DEFAULT_LANGUAGE])[key];");
  });
});

describe("the same list", () => {
  it("is asked for entries by another function", async () => {
    const source = `export class Queue {
  items = [];

  peek() {
    return this.items.length > 0 ? this.items[0] : null;
  }

  next() {
    const item = this.items.shift();
    item.startedAt = 1;
    return item;
  }
}

export function run(queue, work) {
  let job;
  while ((job = queue.next()) !== null) work(job);
}
`;
    expect(
      await javascript(
        { "queue.js": source },
        "TypeError: Cannot set properties of undefined (setting 'startedAt')",
        "item.startedAt = 1",
        "startedAt",
      ),
    ).toContain("if (this.items.length === 0) return null;\n    const item = this.items.shift();");
  });
});

describe("nothing is told", () => {
  it("by a yes or no", async () => {
    const source = `export function badge(user) {
  if (!user.active) return null;
  return "active";
}

export function street(user) {
  return user.address.street;
}
`;
    expect(
      await javascript({ "user.js": source }, undefinedRead("street"), "user.address.street", "street"),
    ).toBeNull();
  });

  it("by words about the other thing", async () => {
    const source = `def sing(message):
    if not message["rest"]:
        return "Sing what?"
    user = message["user"]
    return message["rest"] + user["name"]
`;
    const error = ["TypeError", "'NoneType' object is not subscriptable"] as const;
    expect(await python({ "bot.py": source }, error, 'return message["rest"] + user["name"]')).toBeNull();
  });

  it("where two parallel pieces differ", async () => {
    const source = `export function owner(boat) {
  return boat.owner ? boat.owner.name : "nobody";
}

export function keeper(boat) {
  return boat.keeper ? boat.keeper.name : "-";
}

export function insurer(boat) {
  return boat.insurer.name;
}
`;
    expect(
      await javascript({ "boat.js": source }, undefinedRead("name"), "boat.insurer.name", "name"),
    ).toBeNull();
  });

  it("by a split of nothing whose empty entry is left out there", async () => {
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

  it("where those who call the function read of what it gives", async () => {
    const source = `export function first(posts) {
  if (posts.length === 0) return null;
  return posts[0];
}

export function longest(posts) {
  return posts.toSorted((a, b) => b.words - a.words)[0].author;
}
`;
    const caller = `import { first, longest } from "./posts.js";

export const mail = (posts) => (first(posts) ? longest(posts).mail : "");
`;
    expect(
      await javascript(
        { "posts.js": source, "mail.js": caller },
        undefinedRead("author"),
        "[0].author",
        "author",
      ),
    ).toBeNull();
  });

  it("by an empty object where something else is constructed", async () => {
    const source = `export function totals(store) {
  const text = store.get("totals");
  return text ? JSON.parse(text.body) : {};
}

export function seen(store) {
  const text = store.get("seen");
  return new Set(JSON.parse(text.body));
}
`;
    expect(
      await javascript(
        { "state.js": source },
        undefinedRead("body"),
        "new Set(JSON.parse(text.body))",
        "body",
      ),
    ).toBeNull();
  });
});

describe("what is added up", () => {
  const mixed = ["TypeError", "unsupported operand type(s) for +=: 'int' and 'NoneType'"] as const;

  it("is nothing where the parallel sum takes it for nothing, however either adds", async () => {
    const source = `def gas(rows):
    return sum(row.gas or 0 for row in rows)


def water(rows):
    total = 0
    for row in rows:
        total += row.water
    return total
`;
    expect(await python({ "meters.py": source }, mixed, "total += row.water")).toContain(
      "total += row.water or 0",
    );
  });

  it("is no part of a text that stands in there", async () => {
    const source = `def names(rows):
    return [row.name or "nobody" for row in rows]


def water(rows):
    total = 0
    for row in rows:
        total += row.water
    return total
`;
    expect(await python({ "meters.py": source }, mixed, "total += row.water")).toBeNull();
  });

  it("needs no second default where one is given for no entry", async () => {
    const source = `def colours(item):
    return [colour.strip() for colour in item.get("colours") or []]


def models(item):
    return [model.strip() for model in item.get("models", [])]
`;
    const none = ["TypeError", "'NoneType' object is not iterable"] as const;
    expect(await python({ "feed.py": source }, none, 'item.get("models"')).toContain(
      'for model in (item.get("models") or [])',
    );
  });
});
