"use strict";
const { setTimeout: sleep } = require("node:timers/promises");
const { NotFound, Conflict } = require("./errors");

const items = [
  { id: 11, kind: "umbrella", found: "2026-03-02", line: "U2", claim: null },
  { id: 12, kind: "phone", found: "2026-03-03", line: "S7", claim: null },
  { id: 13, kind: "umbrella", found: "2026-03-03", line: "S7", claim: null },
];

exports.list = async function list(kind) {
  await sleep(1);
  return items.filter((item) => !kind || item.kind === kind);
};

exports.get = async function get(id) {
  await sleep(1);
  const item = items.find((one) => one.id === id);
  if (!item) throw new NotFound(`item ${id} is not here`);
  return item;
};

exports.handOut = async function handOut(id, claim) {
  const item = await exports.get(id);
  if (item.claim) throw new Conflict(`item ${id} was handed out already`);
  item.claim = claim;
  return { item: id, to: claim.name };
};
