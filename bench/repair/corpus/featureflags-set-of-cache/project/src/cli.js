import { readFileSync } from "node:fs";
import { Cache } from "./cache.js";
import { Flags } from "./flags.js";

const [file, ...users] = process.argv.slice(2);
const flags = new Flags(() => JSON.parse(readFileSync(file, "utf8")), new Cache());
for (const user of users) {
  const on = flags.names().filter((name) => flags.isOn(name, user));
  console.log(`${user}: ${on.join(", ") || "nothing"}`);
}
