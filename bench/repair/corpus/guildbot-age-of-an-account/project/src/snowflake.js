/** Milliseconds from the epoch of Unix to that of the identifiers. */
const EPOCH = 1420070400000;

/** When something was made, by its identifier; milliseconds of Unix. */
function createdAt(id) {
  return (BigInt(id) >> 22n) + EPOCH;
}

/** The smallest identifier of a time, for queries. */
function firstIdAt(milliseconds) {
  return String(BigInt(milliseconds - EPOCH) << 22n);
}

const isSnowflake = (text) => /^\d{17,20}$/.test(text);

module.exports = { createdAt, firstIdAt, isSnowflake };
