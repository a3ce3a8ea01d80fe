module.exports = {
  tone: { hertz: 420, rise: 3 },
  repeat: { times: 3, delays: [10, 30, 60] },
  contact: null,
};
