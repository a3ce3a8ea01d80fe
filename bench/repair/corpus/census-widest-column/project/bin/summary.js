"use strict";

const { households } = require("../lib/sample");
const { summary } = require("../lib/summary");

console.log(summary(households(Number(process.argv[2]))));
