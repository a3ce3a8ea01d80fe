exports.weeks = (count) => (count === 1 ? '1 week' : `${count} weeks`);
exports.day = (date) => date.toISOString().slice(0, 10);
