"use strict";

const files = {
  "P-204": {
    name: "B. Quist",
    born: 1951,
    tests: [
      { on: "2024-02-11", left: 35, right: 40 },
      { on: "2025-02-20", left: 40, right: 50 },
    ],
  },
  "P-311": { name: "T. Oyelaran", born: 1980, tests: [{ on: "2026-01-08", left: 10, right: 15 }] },
  "P-312": { name: "S. Kade", born: 1999, tests: [] },
};

function NoSuchPatient(number) {
  const error = new Error(`no patient ${number}`);
  error.status = 404;
  return error;
}

/** The file of a patient, newest test last. Rejected where there is none. */
exports.open = async function open(number) {
  await new Promise(setImmediate);
  const file = files[number];
  if (!file) throw NoSuchPatient(number);
  return structuredClone(file);
};

exports.NoSuchPatient = NoSuchPatient;
