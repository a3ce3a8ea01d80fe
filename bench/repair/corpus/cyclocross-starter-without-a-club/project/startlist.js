const { readFileSync } = require("node:fs");
const { byClub } = require("./lib/order");
const { row } = require("./lib/row");
const { Rider } = require("./lib/rider");

const race = JSON.parse(readFileSync(process.argv[2], "utf8"));
console.log(race.name);
for (const rider of byClub(race.riders.map((data) => new Rider(data)))) console.log(row(rider));
