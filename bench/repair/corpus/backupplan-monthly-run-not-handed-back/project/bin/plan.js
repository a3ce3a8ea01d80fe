const fs = require("node:fs");
const { schedule } = require("../lib/schedule");

const [file, now] = process.argv.slice(2);
if (!file) {
  console.error("usage: plan.js PLANS [NOW]");
  process.exit(1);
}

const plans = JSON.parse(fs.readFileSync(file, "utf8"));
for (const { name, at } of schedule(plans, now ? new Date(now) : new Date())) {
  console.log(`${at} ${name}`);
}
