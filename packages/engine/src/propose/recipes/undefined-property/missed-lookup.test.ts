import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf, requestTo } from "../javascript/investigate.testing.ts";
import { undefinedPropertyRecipe } from "./index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const REFUSED = "if (!fare) throw new NotFound(`no line from $" + "{from} to $" + "{to}`);";

/** A service whose other lookup refuses in this way, and one that reads from a pier nobody has. */
function service(refusal: string, result: string): string {
  return `import { FARES, PIERS } from "./timetable.mjs";

export class NotFound extends Error {
  status = 404;
}

export function fareBetween(from, to) {
  const fare = FARES.find((one) => one.from === from && one.to === to);
  ${refusal}
  return { cents: fare.cents };
}

export function departuresOf(pierId, after = "00:00") {
  const pier = PIERS.find((one) => one.id === pierId);
  return ${result};
}
`;
}

async function repaired(
  refusal: string,
  result = "{ pier: pier.name, departures: pier.departures.filter((time) => time >= after) }",
) {
  const files = {
    "src/service.mjs": service(refusal, result),
    "src/timetable.mjs":
      'export const PIERS = [{ id: "north", name: "North Pier", departures: ["07:10"] }];\nexport const FARES = [{ from: "north", to: "fort", cents: 780 }];\n',
    "src/server.mjs": `import { departuresOf, fareBetween } from "./service.mjs";
import Router from "@koa/router";

export const router = new Router();
router.get("/piers/:id/departures", (ctx) => {
  ctx.body = departuresOf(ctx.params.id, ctx.query.after);
});
router.get("/fares/:from/:to", (ctx) => {
  ctx.body = fareBetween(ctx.params.from, ctx.params.to);
});
`,
  };
  const found = await investigateJavascript(
    files,
    "TypeError: Cannot read properties of undefined (reading 'name')",
    [
      { path: "src/service.mjs", statement: "pier.name", at: "name", function: "departuresOf" },
      { path: "src/server.mjs", statement: "ctx.body = departuresOf", at: "departuresOf" },
    ],
    requestTo("/piers/old/departures", "/piers/:id/departures"),
  );
  open.push(found);
  return patchesOf(undefinedPropertyRecipe, found.investigation).map((patch) => ({
    patch,
    text: patched(files, patch, "src/service.mjs"),
  }));
}

describe("a lookup that missed beside one that is refused in words of its own values", () => {
  it.each([
    [REFUSED],
    ['if (!fare) throw new NotFound("no line from " + from + " to " + to);'],
    ["if (fare === undefined) throw new NotFound(`There is no such line: $" + "{from} to $" + "{to}`);"],
  ])("is refused in the house's way: %s", async (refusal) => {
    const [first] = await repaired(refusal);
    expect(first?.patch.basis).toBe("house");
    expect(first?.text).toMatch(
      /pierId\);\n {2}if \((?:!pier|pier === undefined)\) throw new NotFound\("Pier not found"\);\n {2}return \{ pier: pier\.name/,
    );
    expect(first?.patch.scenarios[0]?.expectation).toMatchObject({ status: [404] });
  });

  it("does not borrow a refusal whose other arguments are not known here", async () => {
    const all = await repaired("if (!fare) throw new NotFound(`no line from $" + "{from}`, from);");
    expect(all.map(({ text }) => text).join()).not.toContain('throw new NotFound("Pier');
  });
});

describe("a lookup that missed and all of the result is read from it", () => {
  it("is not answered with a record of nulls", async () => {
    const all = await repaired("");
    expect(all.map(({ text }) => text).join()).not.toContain("?.name");
  });

  it("stands as nothing in a result that holds more", async () => {
    const all = await repaired("", "{ asked: pierId, after, pier: pier.name }");
    expect(all.map(({ text }) => text).join()).toContain("pier?.name ?? null }");
  });
});
