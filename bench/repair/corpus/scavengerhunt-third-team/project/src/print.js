import { readFileSync } from "node:fs";
import { card } from "./card.js";
import { routes } from "./routes.js";

const teams = readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean);
for (const route of routes(teams)) console.log(`${card(route)}\n`);
