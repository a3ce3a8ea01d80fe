// Feeds a file of messages to the bot, as the chat's gateway would.
import { readFile } from "node:fs/promises";
import { makeBot } from "./bot.js";
import { asker, readCopies, Weather } from "./weather.js";

const copies = await readCopies(new URL("../data/copies.json", import.meta.url));
const bot = makeBot(new Weather({ ask: asker(process.env.WEATHER_URL ?? "http://127.0.0.1:9"), copies }));

for (const line of (await readFile(process.argv[2], "utf8")).split("\n")) {
  if (line === "") continue;
  const message = JSON.parse(line);
  const answer = await bot(message);
  if (answer !== null) console.log(`@${message.from} ${answer}`);
}
