const { readFileSync } = require("node:fs");
const { readStatement } = require("./statement");
const { totals } = require("./totals");

const entries = readStatement(readFileSync(process.argv[2], "utf8"));
for (const entry of entries) console.log(String(entry));
const { income, spent } = totals(entries);
console.log(`in ${(income / 100).toFixed(2)}, out ${(spent / 100).toFixed(2)}`);
