const { readFileSync } = require("node:fs");
const { parseArgs } = require("node:util");
const { stepsFor } = require("./steps");
const { settingsFor } = require("./settings");

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { branch: { type: "string", default: "main" } },
});
const plan = JSON.parse(readFileSync(positionals[0], "utf8"));
const settings = settingsFor(plan, values.branch);
console.log(`node ${settings.node}, ${settings.retries} retries, tells ${settings.notify.join(" and ")}`);
for (const step of stepsFor(plan, values.branch)) console.log(`${step.name}: ${step.run}`);
