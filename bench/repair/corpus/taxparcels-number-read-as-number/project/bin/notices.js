#!/usr/bin/env node
const { readFileSync } = require("node:fs");
const { readTable } = require("../lib/table");
const { noticeOf } = require("../lib/notice");

const rows = readTable(readFileSync(process.argv[2], "utf8"));
for (const row of rows) console.log(noticeOf(row));
