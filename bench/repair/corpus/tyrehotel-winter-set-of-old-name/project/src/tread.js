exports.least = (tread) => Math.min(...tread);

exports.spread = (tread) => Math.max(...tread) - Math.min(...tread);
