import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { pack } from "./gzip.js";
import { isOlder } from "./age.js";

const [folder, days = "30"] = process.argv.slice(2);
for (const name of await readdir(folder)) {
  if (!name.endsWith(".log") || !isOlder(name, Number(days), new Date())) continue;
  await pack(join(folder, name), join(folder, `${name}.gz`));
  await rm(join(folder, name));
}
