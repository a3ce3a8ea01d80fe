import { mailRecords, recordsOf } from "./records.mjs";

function line({ host, ttl, type, value, comment }) {
  const record = `${host}\t${ttl}\tIN\t${type}\t${value}`;
  return comment ? `${record} ; ${comment}` : record;
}

export function renderZone(zone) {
  const records = [...mailRecords(zone), ...recordsOf(zone)];
  return [`$ORIGIN ${zone.origin}.`, ...records.map(line)].join("\n") + "\n";
}
