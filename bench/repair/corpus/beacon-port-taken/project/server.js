const { start } = require("./lib/start");

start({ port: Number(process.env.PORT || 8125), name: "beacon" });
