const { readFileSync } = require("node:fs");
const { makeBot } = require("./bot");

const bot = makeBot();
for (const line of readFileSync(process.argv[2], "utf8").split("\n")) {
  if (line === "") continue;
  for (const action of bot(JSON.parse(line))) console.log(action.join(" "));
}
