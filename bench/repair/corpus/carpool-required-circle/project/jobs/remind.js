const { remind } = require("../lib/drivers");

for (const line of remind("2026-09-01")) console.log(line);
