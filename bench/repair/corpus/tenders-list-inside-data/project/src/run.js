const path = require("path");
const { Portal } = require("./portal");
const { digest } = require("./digest");
const { winners } = require("./stats");

async function main() {
  const portal = new Portal(path.join(__dirname, "..", "answers"));
  console.log((await digest(portal, "north")).join("\n"));
  console.log(await winners(portal));
}

main();
