import { alarms, average, highest } from "./stats.js";

const bar = (value) => (value === null ? "n/a" : `${value.toFixed(1)} bar`);

export const shiftLine = ({ name, readings }, limit) => {
  const top = highest(readings);
  return [
    name.padEnd(8),
    `mean ${bar(average(readings))}`,
    `top ${bar(top.bar)} (${top.at})`,
    `${alarms(readings, limit)} alarms`,
  ].join("  ");
};

export const report = ({ limit, shifts }) => shifts.map((shift) => shiftLine(shift, limit)).join("\n");
