const takes = [
  { id: "t1", title: "Nightingale, dawn", seconds: 71 },
  { id: "t2", title: "Bittern, reed bed", seconds: 33 },
];

exports.takeOf = (id) => takes.find((take) => take.id === id);
exports.allTakes = () => takes;
