const { parseArgs } = require("node:util");
const meals = require("./meals");
const { cheapestFirst, on, only, pipe } = require("./pipeline");
const { show } = require("./show");

function main(args) {
  const { values } = parseArgs({ args, options: { diet: { type: "string" }, day: { type: "string" } } });
  const menu = pipe(on(values.day), only(values.diet), cheapestFirst)(meals);
  return show(menu);
}

if (require.main === module) console.log(main(process.argv.slice(2)));

module.exports = { main };
