import { commands } from "./commands.js";
import { NoForecast } from "./weather.js";

/** Answers a message of the chat; null: it was not for the bot. */
export function makeBot(weather) {
  const known = commands(weather);
  return async function onMessage({ text }) {
    const match = /^!(\w+)\s*(.*)$/.exec(text);
    if (!match) return null;
    const [, name, rest] = match;
    if (!Object.hasOwn(known, name)) return "What? Try !help";
    try {
      return await known[name](rest.trim().toLowerCase());
    } catch (error) {
      if (error instanceof NoForecast) return `Sorry, ${error.message}.`;
      throw error;
    }
  };
}
