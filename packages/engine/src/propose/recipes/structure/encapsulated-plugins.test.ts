import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf } from "../javascript/investigate.testing.ts";
import { undefinedPropertyRecipe } from "../undefined-property/index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const routes = `export default async function routes(app) {
  app.get("/dogs", async () => app.kennel.all());
}
`;
const kennel = `export default async function kennel(app) {
  app.decorate("kennel", { all: () => [] });
}
`;
const build = `import Fastify from "fastify";
import settings from "~/settings.js";
import kennel from "~/kennel.js";
import routes from "~/routes.js";

export const app = Fastify();
app.register(settings);
app.register(kennel);
app.register(routes);
`;

async function repaired(settings: string, own = kennel): Promise<string | null> {
  const files = {
    "package.json": '{ "type": "module" }',
    "routes.js": routes,
    "kennel.js": own,
    "settings.js": settings,
    // Written so that nobody takes them for imports of this file.
    "app.js": build.replaceAll('"~/', '"./'),
  };
  const found = await investigateJavascript(
    files,
    "TypeError: Cannot read properties of undefined (reading 'all')",
    [{ path: "routes.js", statement: "app.kennel.all()", at: "all" }],
  );
  open.push(found);
  const [patch] = patchesOf(undefinedPropertyRecipe, found.investigation);
  return patch ? patched(files, patch, "kennel.js") : null;
}

describe("a plugin of Fastify that decorates what lies beside it", () => {
  it("is handed through fastify-plugin where the others are", async () => {
    const settings = `import fp from "fastify-plugin";

async function settings(app) {
  app.decorate("settings", {});
}

export default fp(settings);
`;
    expect(await repaired(settings)).toBe(`import fp from "fastify-plugin";
async function kennel(app) {
  app.decorate("kennel", { all: () => [] });
}

export default fp(kennel);
`);
  });

  it("is marked as the others are", async () => {
    const settings = `async function settings(app) {
  app.decorate("settings", {});
}

settings[Symbol.for("skip-override")] = true;
export default settings;
`;
    expect(await repaired(settings)).toContain('}\n\nkennel[Symbol.for("skip-override")] = true;\n');
  });

  it("is left as it is where it is open already", async () => {
    const own = `${kennel}kennel[Symbol.for("skip-override")] = true;\n`;
    expect((await repaired("export default async function settings() {}\n", own)) ?? "").not.toMatch(
      /skip-override[\s\S]*skip-override/,
    );
  });
});
