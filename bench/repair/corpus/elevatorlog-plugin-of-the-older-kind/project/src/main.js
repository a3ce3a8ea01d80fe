import { readFile } from "node:fs/promises";
import { collectAll } from "./collect.js";
import { loadPlugins } from "./plugins.js";

const root = new URL("../", import.meta.url);
const names = JSON.parse(await readFile(new URL("plugins.json", root), "utf8"));
const plugins = await loadPlugins(names, root);
const records = JSON.parse(await readFile(process.argv[2], "utf8"));
for (const { lift, text } of collectAll(plugins, records)) console.log(`${lift}: ${text}`);
