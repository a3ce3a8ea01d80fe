// Millimetres below which a set is not to be mounted again, by season.
exports.LIMITS = { winter: 4, summer: 2.5 };
// Difference within a set above which wheels should be swapped.
exports.SPREAD = 1.5;
