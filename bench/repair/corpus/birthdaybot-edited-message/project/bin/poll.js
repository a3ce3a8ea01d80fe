const { readFileSync } = require("node:fs");
const { Bot } = require("../src/bot");

const bot = new Bot((chat, text) => console.log(`[${chat}] ${text}`));
const lines = readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean);
for (const line of lines) bot.handle(JSON.parse(line));
console.log(`seen up to ${bot.offset}`);
