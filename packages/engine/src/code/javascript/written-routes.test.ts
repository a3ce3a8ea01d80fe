import { describe, expect, it } from "vitest";
import { createCodeIndex } from "../create-code-index.ts";
import { treeOf } from "../tree-fixture.ts";
import { writtenRoutes } from "./written-routes.ts";

const CASES: Readonly<
  Record<string, { files: Readonly<Record<string, string>>; routes: readonly string[] }>
> = {
  "routers that are mounted in other files": {
    files: {
      "app.js": `const books = require("./routes/books");\napp.use("/api/books", books);\n`,
      "routes/books.js": `router.get("/", controller.list);\nrouter.route("/:id").get(show).put(change);\n`,
    },
    routes: ["GET /api/books", "GET /api/books/:id", "PUT /api/books/:id"],
  },
  "plugins of Fastify and its options of routes": {
    files: {
      "app.js": `import { events } from "./events.js";\nawait app.register(events, { prefix: "/events" });\n`,
      "events.js": `export async function events(app) {\n  app.post("/", async () => {});\n  app.route({ method: "DELETE", url: "/:id", handler: async () => {} });\n}\n`,
    },
    routes: ["POST /events", "DELETE /events/:id"],
  },
  "controllers of NestJS": {
    files: {
      "orders.controller.ts": `@Controller("orders")\nexport class OrdersController {\n  @Post(":id/lines")\n  add(@Param("id") id: string) {}\n}\n`,
    },
    routes: ["POST /orders/:id/lines"],
  },
  "branches of a plain server": {
    files: {
      "server.js": `createServer((req, res) => {\n  if (req.method === "POST" && pathname === "/hooks") return hook(req, res);\n  if (pathname.startsWith("/notes/")) return note(req, res);\n  const route = { "PUT /lists": put };\n});\n`,
    },
    routes: ["POST /hooks", "GET /notes/:id", "PUT /lists"],
  },
  "what is no route": {
    files: { "app.js": `const name = cache.get("/etc/name");\napp.set("view engine", "ejs");\n` },
    routes: [],
  },
};

describe("routes that the code registers", () => {
  it.each(Object.entries(CASES))(
    "are found with their whole address: %s",
    async (_name, { files, routes }) => {
      const tree = treeOf(files);
      const code = await createCodeIndex(tree);
      try {
        const found = writtenRoutes(
          code,
          code.paths.flatMap((path) => code.file(path) ?? []),
        );
        expect(found.map(({ method, route }) => `${method} ${route}`).toSorted()).toEqual(
          [...routes].toSorted(),
        );
      } finally {
        code.dispose();
        tree.remove();
      }
    },
  );
});
