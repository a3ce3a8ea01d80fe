exports.NO_DATA = "no data";

exports.line = (name, value) => `${name.padEnd(14)}${value}`;

exports.metres = (value) => `${value.toFixed(2)} m`;
