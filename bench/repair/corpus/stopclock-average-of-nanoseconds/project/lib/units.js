/** Nanoseconds, as the clock counts them, in milliseconds with up to three digits. */
exports.milliseconds = (nanoseconds) => Math.round(Number(nanoseconds) / 1_000) / 1_000;
