const { readFileSync } = require("node:fs");
const { ranking } = require("./lib/ranking");

const day = JSON.parse(readFileSync(process.argv[2], "utf8"));
ranking(day).forEach(({ place, name, points }) => console.log(`${place}. ${name} ${points}`));
