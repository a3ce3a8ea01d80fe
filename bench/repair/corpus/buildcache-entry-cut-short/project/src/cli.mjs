import { readFile } from "node:fs/promises";
import { build } from "./build.mjs";

const [planFile = "plan.json", folder = ".buildcache"] = process.argv.slice(2);
const plan = JSON.parse(await readFile(planFile, "utf8"));
const { ran, cached, saved } = await build(plan, folder);
console.log(`ran ${ran.length}, cached ${cached.length}, saved ${saved}s`);
