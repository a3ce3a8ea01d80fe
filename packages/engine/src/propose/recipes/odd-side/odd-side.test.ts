import { afterEach, describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import {
  investigateJavascript,
  patched,
  patchesOf,
  type RaisedAt,
} from "../javascript/investigate.testing.ts";
import { oddSideRecipe } from "./index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

type Files = Readonly<Record<string, string>>;

async function inNode(files: Files, error: string, raised: readonly RaisedAt[]): Promise<string | null> {
  const found = await investigateJavascript(files, error, raised);
  open.push(found);
  const patch = patchesOf(oddSideRecipe, found.investigation).find(({ basis }) => basis !== "guess");
  if (!patch) return null;
  return Object.keys(files)
    .map((file) => patched(files, patch, file))
    .join("\n");
}

async function inPython(
  files: Files,
  error: string,
  trace: readonly (readonly [path: string, statement: string])[],
): Promise<string | null> {
  const [type = "", message = ""] = error.split(/: (.*)/s);
  const opened = await givenFault({ files, type, message, trace });
  const patch = opened.patches(oddSideRecipe).find(({ basis }) => basis !== "guess");
  return patch ? [...(await opened.after(patch)).values()].join("\n") : null;
}

describe("a call in another form than the function has, in JavaScript", () => {
  const audit = "exports.record = (user, action, order) => [user.name, action, order.id];\n";
  const raised = [
    { path: "audit.js", statement: "user.name" },
    { path: "orders.js", statement: 'audit.record("sent"', at: "record" },
  ];

  it("is given what the call beside it gives for the argument that is missing", async () => {
    const orders =
      'const audit = require("./audit");\nexports.pay = (req) => audit.record(req.user, "paid", req.order);\nexports.send = (req) => audit.record("sent", req.order);\n';
    expect(
      await inNode(
        { "orders.js": orders, "audit.js": audit },
        "TypeError: Cannot read properties of undefined (reading 'id')",
        raised,
      ),
    ).toContain('audit.record(req.user, "sent", req.order)');
  });

  it("stays where nothing tells what the missing argument is", async () => {
    const orders =
      'const audit = require("./audit");\nexports.send = (order) => audit.record("sent", order);\n';
    expect(
      await inNode(
        { "orders.js": orders, "audit.js": audit },
        "TypeError: Cannot read properties of undefined (reading 'id')",
        raised,
      ),
    ).toBeNull();
  });

  it("is put in order by the classes of what it gives", async () => {
    const files = {
      "signup.ts":
        "export class Signup {\n  constructor(private users: Users, private mailer: Mailer) {}\n  run() {\n    return this.users.all();\n  }\n}\nexport class Users {\n  all() {}\n}\nexport class Mailer {}\n",
      "main.ts":
        'import { Mailer, Signup, Users } from "./signup.ts";\nconst everybody = new Users();\nconst post = new Mailer();\nexport const signup = new Signup(post, everybody);\n',
    };
    const error = "TypeError: this.users.all is not a function";
    expect(
      await inNode(files, error, [{ path: "signup.ts", statement: "return this.users.all", at: "all" }]),
    ).toContain("new Signup(everybody, post)");
  });

  it("may hand its own arguments on in another order to itself", async () => {
    const files = {
      "gcd.js":
        "function gcd(left, right) {\n  return right.rest ? gcd(right, left) : left.size;\n}\nexports.gcd = gcd;\n",
    };
    expect(
      await inNode(files, "TypeError: Cannot read properties of undefined (reading 'rest')", [
        { path: "gcd.js", statement: "return right.rest", at: "rest" },
      ]),
    ).toBeNull();
  });
});

describe("a definition that is called as all others of its kind are", () => {
  it("takes the argument that it lacks, in Python", async () => {
    const files = {
      "bus.py":
        "def publish(listeners, topic, payload):\n    for listener in listeners:\n        listener(topic, payload)\n",
      "hooks.py":
        "from registry import on\n\n\n@on('paid')\ndef book(payload):\n    return payload['cents']\n\n\n@on('joined')\ndef greet(topic, payload):\n    return topic\n",
    };
    expect(
      await inPython(files, "TypeError: book() takes 1 positional argument but 2 were given", [
        ["bus.py", "listener(topic, payload)"],
      ]),
    ).toContain("def book(topic, payload):");
  });

  it("takes them in the order of its table, in JavaScript", async () => {
    const files = {
      "run.js":
        'const handlers = require("./handlers");\nexports.run = (job, context) => handlers[job.kind](job, context);\n',
      "handlers.js":
        "function mail(job, context) {\n  context.log(job.to);\n}\nfunction sms(context, job) {\n  context.log('sms ' + job.to);\n}\nmodule.exports = { mail, sms };\n",
    };
    const raised = [
      { path: "handlers.js", statement: "context.log('sms", at: "log" },
      { path: "run.js", statement: "handlers[job.kind](job, context)" },
    ];
    expect(await inNode(files, "TypeError: context.log is not a function", raised)).toContain(
      "function sms(job, context)",
    );
  });
});

describe("values that are handed over in another shape", () => {
  const raised = (path: string, statement: string, at: string) => [{ path, statement, at }];

  it("become the object that is taken apart", async () => {
    const files = {
      "members.js":
        'const { create } = require("./create");\nexports.invite = (name, mail) => {\n  return create(name, mail);\n};\n',
      "create.js": "exports.create = ({ name, mail }) => name.trim() + mail;\n",
    };
    const error = "TypeError: Cannot read properties of undefined (reading 'trim')";
    const lines = [
      ...raised("create.js", "name.trim", "trim"),
      ...raised("members.js", "return create", "create"),
    ];
    expect(await inNode(files, error, lines)).toContain("create({ name, mail })");
  });

  it("come one by one where they are taken so", async () => {
    const files = {
      "members.js":
        'const { create } = require("./create");\nexports.invite = (guest) => {\n  return create({ mail: guest.mail, name: guest.name });\n};\n',
      "create.js": "exports.create = (name, mail) => name.trim() + mail;\n",
    };
    const lines = [
      ...raised("create.js", "name.trim", "trim"),
      ...raised("members.js", "return create", "create"),
    ];
    expect(await inNode(files, "TypeError: name.trim is not a function", lines)).toContain(
      "create(guest.name, guest.mail)",
    );
  });

  it("stay where a part is missing", async () => {
    const files = {
      "members.js":
        'const { create } = require("./create");\nexports.invite = (name) => {\n  return create(name);\n};\n',
      "create.js": "exports.create = ({ name, mail }) => name.trim() + mail;\n",
    };
    const error = "TypeError: Cannot read properties of undefined (reading 'trim')";
    const lines = [
      ...raised("create.js", "name.trim", "trim"),
      ...raised("members.js", "return create", "create"),
    ];
    expect(await inNode(files, error, lines)).toBeNull();
  });
});

describe("a name that all others of its kind have otherwise", () => {
  it("is the one by which the function is called", async () => {
    const text =
      "from signals import receiver\n\n\n@receiver('saved')\ndef index(sender, instance):\n    return instance['id']\n\n\n@receiver('saved')\ndef mail(sender, row):\n    return [row['id'] for row in [row]]\n";
    const signals =
      "def send(functions, **about):\n    return [function(**about) for function in functions]\n";
    expect(
      await inPython(
        { "receivers.py": text, "signals.py": signals },
        "TypeError: mail() got an unexpected keyword argument 'instance'",
        [["signals.py", "function(**about)"]],
      ),
    ).toContain("def mail(sender, instance):");
  });

  it("is the one that the record has when it fails, and that others read", async () => {
    const files = {
      "warnings.py": "def back(earlier, later):\n    return later['odometer'] < earlier['odometer']\n",
      "fills.py": "def total(fills):\n    return sum(fill['odometer_km'] for fill in fills)\n",
    };
    const held = { odometer_km: "3", litres: "4" };
    const opened = await givenFault({
      files,
      type: "KeyError",
      message: "'odometer'",
      trace: [["warnings.py", "return later"]],
      locals: { earlier: held, later: held },
    });
    const [patch] = opened.patches(oddSideRecipe);
    const changed = patch ? [...(await opened.after(patch)).values()].join("\n") : "";
    expect(changed).toContain("later['odometer_km'] < earlier['odometer_km']");
  });

  it("is taken in the order of the modules beside it", async () => {
    const files = {
      "notify.js":
        'const senders = { mail: require("./ways/mail"), sms: require("./ways/sms") };\nexports.notify = (way, person, message) => senders[way].send(person, message);\n',
      "ways/mail.js": "exports.send = (person, message) => person.name + message;\n",
      "ways/sms.js": "exports.send = (message, person) => person.phone.trim() + message;\n",
    };
    const raised = [{ path: "ways/sms.js", statement: "person.phone.trim", at: "trim" }];
    const error = "TypeError: Cannot read properties of undefined (reading 'trim')";
    expect(await inNode(files, error, raised)).toContain("(person, message) => person.phone");
  });
});

describe("what others of its kind wait for", () => {
  const bus = "async def fire(hooks, about):\n    for hook in hooks:\n        await hook(about)\n";
  const hook = (mark: string, name: string, event: string) =>
    `@on('${event}')\n${mark}def ${name}(about):\n    return about\n\n\n`;
  const error = "TypeError: object NoneType can't be used in 'await' expression";
  const trace = [["bus.py", "await hook(about)"]] as const;

  it("becomes asynchronous like them", async () => {
    const hooks = `from registry import on\n\n\n${hook("async ", "note", "paid")}${hook("", "count", "paid")}${hook("async ", "bye", "left")}`;
    expect(await inPython({ "bus.py": bus, "hooks.py": hooks }, error, trace)).toContain(
      "async def count(about):",
    );
  });

  it("stays as it is where they do not agree", async () => {
    const hooks = `from registry import on\n\n\n${hook("async ", "note", "paid")}${hook("", "count", "paid")}${hook("", "bye", "left")}`;
    expect(await inPython({ "bus.py": bus, "hooks.py": hooks }, error, trace)).toBeNull();
  });

  it("answers at once where it waits for nothing and they answer at once", async () => {
    const files = {
      "views.js":
        "const VIEWS = {\n  text: (data) => ({ lines: [data] }),\n  list: (data) => ({ lines: [data, data] }),\n  card: async (data) => ({ lines: [] }),\n};\nexports.render = (kind, data) => {\n  const view = VIEWS[kind](data);\n  return view.lines.join();\n};\n",
    };
    const raised = [{ path: "views.js", statement: "view.lines.join", at: "join" }];
    expect(
      await inNode(files, "TypeError: Cannot read properties of undefined (reading 'join')", raised),
    ).toContain("card: (data) => ({ lines: [] })");
  });
});

describe("what makes an object", () => {
  it("is given its fields in the order in which the class declares them", async () => {
    const text =
      "from dataclasses import dataclass\n\n\n@dataclass\nclass Place:\n    name: str\n    lat: float\n    lon: float\n\n    def link(self):\n        return self.name.lower()\n\n\ndef read(line):\n    name, lat, lon = line.split(';')\n    return Place(float(lat), float(lon), name)\n";
    const error = "AttributeError: 'float' object has no attribute 'lower'";
    expect(await inPython({ "app.py": text }, error, [["app.py", "return self.name.lower()"]])).toContain(
      "Place(name, float(lat), float(lon))",
    );
  });

  it("hands on what its base takes, in its order", async () => {
    const text =
      "class Person {\n  constructor(name, born) {\n    this.name = name;\n    this.born = born;\n  }\n  label() {\n    return this.name.trim();\n  }\n}\nclass Manager extends Person {\n  constructor(name, born) {\n    super(born, name);\n  }\n}\nexports.Manager = Manager;\n";
    const raised = [{ path: "app.js", statement: "this.name.trim", at: "trim" }];
    expect(await inNode({ "app.js": text }, "TypeError: this.name.trim is not a function", raised)).toContain(
      "super(name, born)",
    );
  });
});

describe("a listener of an event", () => {
  it("takes what it is told in the order of the others that hear of it", async () => {
    const text =
      'const { bus } = require("./bus");\nbus.on("ordered", (user, order) => user.tell(order));\nbus.on("ordered", (order, user) => order.lines.length);\nbus.on("left", (when, user) => when);\n';
    const raised = [{ path: "app.js", statement: "order.lines.length", at: "length" }];
    const error = "TypeError: Cannot read properties of undefined (reading 'length')";
    expect(await inNode({ "app.js": text, "bus.js": "" }, error, raised)).toContain(
      "(user, order) => order.lines",
    );
  });

  it("is told of errors by its four parameters", async () => {
    const text =
      'const app = require("express")();\napp.use((err, req, res) => {\n  res.status(500).end();\n});\n';
    const raised = [{ path: "app.js", statement: "res.status", at: "status" }];
    expect(await inNode({ "app.js": text }, "TypeError: res.status is not a function", raised)).toContain(
      "(err, req, res, next)",
    );
  });
});

describe("values that are taken apart", () => {
  it.each([
    [
      "are named as the calls that give them, which are waited for together",
      "async def ticket(n):\n    flight, guest = await asyncio.gather(load_guest(n), load_flight(n))\n    return guest['name']\n",
      "KeyError: 'name'",
      "return guest['name']",
      "guest, flight = await",
    ],
    [
      "are named as the function hands them back",
      "def measured(path):\n    size = 3\n    label = path\n    return size, label\n\n\ndef shown(path):\n    label, size = measured(path)\n    return label.upper()\n",
      "AttributeError: 'int' object has no attribute 'upper'",
      "return label.upper()",
      "size, label = measured",
    ],
    [
      "are counted first by `enumerate`",
      "def shown(steps):\n    for step, index in enumerate(steps):\n        print(index + 1, step)\n",
      'TypeError: can only concatenate str (not "int") to str',
      "print(index + 1, step)",
      "for index, step in enumerate",
    ],
  ])("%s", async (_name, text, error, statement, wanted) => {
    expect(await inPython({ "app.py": text }, error, [["app.py", statement]])).toContain(wanted);
  });

  it("stay where the names fit their places", async () => {
    const text =
      "def read(lines):\n    tracks, skipped = [], []\n    return tracks, skipped\n\n\ndef shown(lines):\n    tracks, odd_tracks = read(lines)\n    return odd_tracks[0].upper()\n";
    expect(
      await inPython({ "app.py": text }, "IndexError: list index out of range", [
        ["app.py", "return odd_tracks"],
      ]),
    ).toBeNull();
  });
});

describe("a callback", () => {
  it.each([
    [
      "takes the item before its number",
      "exports.lines = (dishes) => dishes.map((index, dish) => dish.name);\n",
      "dish.name",
      "(dish, index) =>",
    ],
    [
      "takes the error first",
      'const fs = require("fs");\nexports.load = (path) => fs.readFile(path, (text, err) => text.trim());\n',
      "text.trim",
      "(err, text) =>",
    ],
  ])("%s", async (_name, text, at, wanted) => {
    expect(
      await inNode({ "app.js": text }, "TypeError: Cannot read properties of undefined (reading 'x')", [
        { path: "app.js", statement: at },
      ]),
    ).toContain(wanted);
  });

  it("of `reduce` hands its sum on where it passes over an item", async () => {
    const text =
      "exports.sum = (lines) =>\n  lines.reduce((sums, line) => {\n    if (!line) return;\n    sums[line] = 1;\n    return sums;\n  }, {});\n";
    expect(
      await inNode({ "app.js": text }, "TypeError: Cannot set properties of undefined (setting 'a')", [
        { path: "app.js", statement: "sums[line] = 1" },
      ]),
    ).toContain("if (!line) return sums;");
  });
});

describe("an entry of a table", () => {
  const provider = (name: string, whole: boolean) =>
    `class ${name} {}\n${whole ? `module.exports = ${name};` : `module.exports = { ${name}, SIZE: 1 };`}\n`;

  it("gives the class where the others give theirs", async () => {
    const files = {
      "providers.js":
        'const loaders = {\n  post: () => require("./post"),\n  sms: () => require("./sms"),\n  paper: () => require("./paper").Paper,\n};\nexports.make = (name) => {\n  const Provider = loaders[name]();\n  return new Provider();\n};\n',
      "post.js": provider("Post", true),
      "sms.js": provider("Sms", false),
      "paper.js": provider("Paper", false),
    };
    expect(
      await inNode(files, "TypeError: Provider is not a constructor", [
        { path: "providers.js", statement: "return new Provider" },
      ]),
    ).toContain('sms: () => require("./sms").Sms,');
  });

  it("gives the function and not what it makes", async () => {
    const files = {
      "rules.js":
        'const { trim, lower, shout } = require("./texts");\nconst RULES = { trim, lower, shout: shout() };\nexports.apply = (name, text) => {\n  const rule = RULES[name];\n  return rule(text);\n};\n',
      "texts.js":
        'const trim = (text) => text.trim();\nconst lower = (text) => text.toLowerCase();\nconst shout = (text = "") => text + "!";\nmodule.exports = { trim, lower, shout };\n',
    };
    expect(
      await inNode(files, "TypeError: rule is not a function", [
        { path: "rules.js", statement: "return rule(text)", at: "rule" },
      ]),
    ).toContain("const RULES = { trim, lower, shout };");
  });
});

describe("a module that is loaded on demand", () => {
  it("gives out the name that all beside it give", async () => {
    const files = {
      "formats.mjs": `const MODULES = { ${["csv", "text", "midi"].map((kind) => `${kind}: () => import(${JSON.stringify(`./${kind}.mjs`)})`).join()} };\nexport async function write(kind, works) {\n  const { format } = await MODULES[kind]();\n  return format(works);\n}\n`,
      "csv.mjs": "export const format = (works) => works.join();\n",
      "text.mjs": "export const format = (works) => String(works);\n",
      "midi.mjs": "export default function format(works) {\n  return works.length;\n}\n",
    };
    expect(
      await inNode(files, "TypeError: format is not a function", [
        { path: "formats.mjs", statement: "return format(works)", at: "format" },
      ]),
    ).toContain("export { format };");
  });
});

describe("a function that calls itself", () => {
  it("goes on with the next one where it was handed on unchanged", async () => {
    const text =
      "CLOSED = {8}\n\n\ndef next_open(day):\n    if day % 7 == 6:\n        return next_open(day + 1)\n    if day in CLOSED:\n        return next_open(day)\n    return day\n";
    const changed = await inPython({ "app.py": text }, "RecursionError: maximum recursion depth exceeded", [
      ["app.py", "return next_open(day)\n".trim()],
    ]);
    expect(changed?.match(/next_open\(day \+ 1\)/g)).toHaveLength(2);
  });
});
