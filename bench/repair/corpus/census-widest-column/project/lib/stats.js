"use strict";

exports.mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

exports.smallest = (values) => values.reduce((least, value) => (value < least ? value : least), Infinity);

exports.largest = (values) => Math.max(...values);
