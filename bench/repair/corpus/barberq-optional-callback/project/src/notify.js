const sent = [];

exports.sent = sent;
exports.notifier = (phone) => (phone ? (place) => sent.push(`${phone}: you are number ${place}`) : undefined);
