const { checksum, vacuum } = require("../lib/jobs");
const { averages, slowest } = require("../lib/report");
const { Stopclock } = require("../lib/stopclock");

const clock = new Stopclock();
for (const text of ["first", "second", "third"]) clock.time("checksum", () => checksum(text.repeat(500)));
clock.time("vacuum", () => vacuum([{ used: 1 }, { used: 0 }]));
if (process.argv[2] === "report") console.table(averages(clock));
else console.log(slowest(clock));
