import { forecastText, liftsText } from "./texts.js";

const LIFTS = {
  valmorel: { open: 31, all: 36 },
  celliers: { open: 4, all: 4 },
};

/** Commands by name; each answers the text to send back. */
export function commands(weather) {
  return {
    async snow(resort) {
      const forecast = await weather.forecast(resort);
      return forecastText(forecast);
    },

    async lifts(resort) {
      const found = LIFTS[resort];
      return found ? liftsText(resort, found) : `I know no lifts of ${resort}.`;
    },

    async help() {
      return "!snow RESORT, !lifts RESORT";
    },
  };
}
