import { battery } from "./battery.mjs";
import { levels } from "./levels.mjs";

const commands = { battery, levels };
const [name, path] = process.argv.slice(2);
if (!Object.hasOwn(commands, name)) {
  console.error("usage: cli.mjs levels|battery FILE");
  process.exit(2);
}
console.log(JSON.stringify(await commands[name](path)));
