// Both beacons of this machine in one process.
const { start } = require("./lib/start");

const first = start({ port: 0, name: "inner" });
first.on("listening", () => start({ port: first.address().port, name: "outer" }));
