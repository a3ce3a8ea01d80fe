/**
 * @typedef {object} Line
 * @property {string} number
 * @property {string[]} stops
 * @property {string[]} [detours]  stops served while there are works; absent without works
 * @property {string[]} [notes]    absent without notes
 */

/** @type {Line[]} */
export const lines = [
  { number: "4", stops: ["Depot", "Market", "Station"], detours: ["Canal"], notes: ["Works until May"] },
  { number: "9", stops: ["Station", "Zoo"] },
];

export const byNumber = (number, all = lines) => all.find((line) => line.number === number);
