import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf, requestTo } from "../javascript/investigate.testing.ts";
import { undefinedPropertyRecipe } from "./index.ts";

// Imports of a fixture are none of this file.
const IMPORT = "import";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

interface Given {
  readonly files: Readonly<Record<string, string>>;
  readonly reads: string;
  readonly frames: readonly { readonly path: string; readonly statement: string }[];
  readonly method?: string;
}

/** All files after each of the patches, the first one first. */
async function repaired({ files, reads, frames, method = "GET" }: Given): Promise<string[]> {
  const error = `TypeError: Cannot read properties of undefined (reading '${reads}')`;
  const found = await investigateJavascript(files, error, [...frames], { ...requestTo("/things"), method });
  open.push(found);
  return patchesOf(undefinedPropertyRecipe, found.investigation).map((patch) =>
    [...new Set(patch.edits.map(({ path }) => path))].map((path) => patched(files, patch, path)).join("\n"),
  );
}

const app = (body: string) => `import { Router } from "express";
${IMPORT} { summary } from "./summary.mjs";
export function thingsRouter(store) {
  const router = Router();
  router.get("/:id", async (req, res) => {
    const tool = await store.tool(req.params.id);
    if (!tool) return res.status(404).json({ error: "tool not found" });
    res.json(tool);
  });
${body}
  return router;
}
`;

const summaryFile = "export const summary = (bookings) => bookings.length;\n";

describe("what one of many items refers to", () => {
  it("is nothing that the request for all of them asked for", async () => {
    const body = `  router.get("/", async (req, res) => {
    const [bookings, tools] = [await store.bookings(), await store.tools()];
    res.json(
      bookings.map((booking) => {
        const tool = tools.find((one) => one.id === booking.toolId);
        return { id: booking.id, tool: tool.name };
      }),
    );
  });`;
    const [first, ...others] = await repaired({
      files: { "app.mjs": app(body), "summary.mjs": summaryFile },
      reads: "name",
      frames: [{ path: "app.mjs", statement: "return { id: booking.id, tool: tool.name }" }],
    });
    expect(first).toContain("tool: tool?.name ?? null");
    expect(others).toEqual([]);
  });

  it("is refused in a loop over what the client sent", async () => {
    const body = `  router.post("/", async (req, res) => {
    const tools = await store.tools();
    let days = 0;
    for (const line of req.body.lines) {
      const tool = tools.find((one) => one.id === line.toolId);
      days += tool.days;
    }
    res.status(201).json({ days });
  });`;
    const [first] = await repaired({
      files: { "app.mjs": app(body), "summary.mjs": summaryFile },
      reads: "days",
      frames: [{ path: "app.mjs", statement: "days += tool.days" }],
    });
    expect(first).toContain(
      'if (!tool) return res.status(404).json({ error: "tool not found" });\n      days',
    );
  });

  it("is not refused out of a callback, which does not end the handler", async () => {
    const body = `  router.post("/", async (req, res) => {
    const tools = await store.tools();
    const days = req.body.lines.map((line) => {
      const tool = tools.find((one) => one.id === line.toolId);
      return tool.days * line.pieces;
    });
    res.status(201).json({ days });
  });`;
    const all = await repaired({
      files: { "app.mjs": app(body), "summary.mjs": summaryFile },
      reads: "days",
      frames: [{ path: "app.mjs", statement: "return tool.days * line.pieces" }],
    });
    expect(all.filter((text) => /if \(!tool\) return res.*\n.*tool\.days/.test(text))).toEqual([]);
  });

  it("is refused behind a promise, as the handler goes on there", async () => {
    const body = `  router.get("/:id/name", (req, res) => {
    store.tool(req.params.id).then((found) => {
      res.json({ name: found.name });
    });
  });`;
    const files = {
      "app.mjs": app(body),
      "summary.mjs": summaryFile,
      "store.mjs":
        "const tools = new Map();\nexport const store = {\n  async tool(id) {\n    return tools.get(id);\n  },\n};\n",
    };
    const all = await repaired({
      files,
      reads: "name",
      frames: [{ path: "app.mjs", statement: "res.json({ name: found.name })" }],
    });
    expect(all.every((text) => !text.includes("found?.name"))).toBe(true);
  });

  it("is the end of a list that is empty, and shown as none", async () => {
    const body = `  router.get("/:id/summary", async (req, res) => {
    const tool = await store.tool(req.params.id);
    if (!tool) return res.status(404).json({ error: "tool not found" });
    res.json(summary(await store.bookingsOf(tool.id)));
  });`;
    const all = await repaired({
      files: {
        "app.mjs": app(body),
        "summary.mjs":
          "export function summary(bookings) {\n  const last = bookings[bookings.length - 1];\n  return { bookings: bookings.length, last: last.from };\n}\n",
      },
      reads: "from",
      frames: [
        { path: "summary.mjs", statement: "return { bookings: bookings.length, last: last.from }" },
        { path: "app.mjs", statement: "res.json(summary(await store.bookingsOf(tool.id)))" },
      ],
    });
    expect(all).toHaveLength(1);
    expect(all[0]).toContain("last: last?.from ?? null");
  });
});

describe("a function that shows a part that may be absent", () => {
  const router = (call: string) => `import { Router } from "express";
${IMPORT} { place } from "./format.mjs";
export function toolsRouter(store) {
  const router = Router();
  router.get("/", async (req, res) => {
    const tool = await store.first();
    res.json({ name: tool.name, place: ${call} });
  });
  return router;
}
`;

  it.each([
    [
      "gives none for an entry",
      "export const place = (shelf) => `row $" + "{shelf.row}`;\n",
      "place(tool.shelf)",
      "(shelf ? `row $" + "{shelf.row}` : null)",
    ],
    [
      "gives what its comment says",
      '/** Where a tool lies; "unknown" without a shelf. */\nexport function place(shelf) {\n  return shelf.row + shelf.place;\n}\n',
      "place(tool.shelf)",
      'if (!shelf) return "unknown";',
    ],
    [
      "is not made up for a price",
      "export const place = (price) => price.row * 2;\n",
      "place(tool.price)",
      null,
    ],
    [
      "is the client's affair where the request lacks it",
      "export const place = (shelf) => shelf.row;\n",
      "place(req.query.shelf)",
      null,
    ],
  ])("%s", async (_what, format, call, wanted) => {
    const name = format.includes("price") ? "price.row" : "shelf.row";
    const [first] = await repaired({
      files: { "app.mjs": router(call), "format.mjs": format },
      reads: "row",
      frames: [
        { path: "format.mjs", statement: name },
        { path: "app.mjs", statement: `place: ${call}` },
      ],
    });
    if (wanted === null) expect(first ?? "").not.toMatch(/\? .* : null|if \(!(?:shelf|price)/);
    else expect(first).toContain(wanted);
  });
});

describe("what the client named", () => {
  const files = {
    "app.mjs": `import Fastify from "fastify";
${IMPORT} { Visits } from "./visits.mjs";
${IMPORT} { repository } from "./repository.mjs";
export function build() {
  const app = Fastify();
  const visits = new Visits(repository);
  app.get("/patients/:id", async (request, reply) => {
    const patient = repository.find(request.params.id);
    if (!patient) return reply.code(404).send({ message: "patient not found" });
    return patient;
  });
  app.post("/visits", async (request, reply) => {
    const { patientId, doctor } = request.body;
    return reply.code(201).send(visits.plan({ patientId, doctor }));
  });
  return app;
}
`,
    "repository.mjs": `const patients = [{ id: "p1", name: "Ida" }];
export const repository = {
  doctors: { d1: { room: 4 } },
  find(id) {
    return patients.find((one) => one.id === id) ?? null;
  },
};
`,
  };
  const frames = (statement: string) => [
    { path: "visits.mjs", statement },
    { path: "app.mjs", statement: "return reply.code(201).send(visits.plan({ patientId, doctor }))" },
  ];
  const visits = (body: string) =>
    `export class Visits {\n  constructor(repository) {\n    this.repository = repository;\n  }\n  plan({ patientId, doctor }) {\n${body}\n  }\n}\n`;

  it("is refused by the handler where a service looked it up and was given null", async () => {
    const body =
      "    const patient = this.repository.find(patientId);\n    return { doctor, label: patient.name };";
    const given = { files: { ...files, "visits.mjs": visits(body) }, reads: "name", method: "POST" };
    const [first] = await repaired({ ...given, frames: frames("label: patient.name") });
    expect(first).toContain("if (!patient) return null;");
    expect(first).toContain(
      'if (found === null) return reply.code(404).send({ message: "patient not found" });',
    );
  });

  it("is not stood in for by an empty object", async () => {
    const body = "    const { room } = this.repository.doctors[doctor];\n    return { patientId, room };";
    const given = { files: { ...files, "visits.mjs": visits(body) }, reads: "room", method: "POST" };
    const all = await repaired({ ...given, frames: frames("const { room } = this.repository") });
    expect(all.filter((text) => text.includes("?? {}"))).toEqual([]);
  });
});
