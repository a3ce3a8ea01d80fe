// Names of a file: no blank lines, no doubles, in order.
exports.names = (text) => [...new Set(text.split('\n').map((line) => line.trim()).filter(Boolean))];
