import { rememberer } from "./remember.js";

const SHEETS = {
  "rock-ola-434": "records=80;rows=10;coin=0.20",
  "wurlitzer-1015": "records=24;rows=2;coin=0.05",
};

const { remember } = rememberer();

function parse(name) {
  const sheet = SHEETS[name];
  if (!sheet) throw new Error(`no sheet of ${name}`);
  return Object.fromEntries(sheet.split(";").map((pair) => pair.split("=")).map(([key, value]) => [key, Number(value)]));
}

/** What the sheet of the maker says of a model. */
export const modelOf = (name) => remember(name, parse);
