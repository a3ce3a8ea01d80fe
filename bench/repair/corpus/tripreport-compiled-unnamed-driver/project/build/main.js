"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const report_1 = require("./report");
const trips = JSON.parse(require("node:fs").readFileSync(process.argv[2], "utf8"));
console.log((0, report_1.detailed)(trips).join("\n"));
console.log((0, report_1.compact)(trips));
//# sourceMappingURL=main.js.map