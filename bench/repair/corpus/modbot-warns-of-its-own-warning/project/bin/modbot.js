#!/usr/bin/env node
'use strict';

const fs = require('fs');
const { makeBot } = require('../lib/bot');
const { digest } = require('../lib/digest');
const { keepLog } = require('../lib/keep-log');

const kept = keepLog(console);
const bot = makeBot(console);
for (const message of JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))) bot.hear(message);
kept.restore();
console.log(digest(kept.lines));
