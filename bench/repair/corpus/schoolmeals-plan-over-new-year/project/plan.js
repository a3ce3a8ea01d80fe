const { plan } = require("./lib/plan");
const { parseWeek } = require("./lib/weeks");

const [from, to] = process.argv.slice(2).map(parseWeek);
for (const { week, menu } of plan(from, to)) console.log(`${week}  ${menu}`);
