const specimens = [
  { no: 'A12', name: 'Dactylioceras', period: 'Jurassic', place: 'Whitby' },
  { no: 'A13', name: 'Hildoceras', period: 'Jurassic', place: 'Ravenscar' },
  { no: 'T02', name: 'Phacops', period: 'Devonian', place: 'Erfoud' },
];

exports.ofPeriod = (period) => specimens.filter((one) => one.period.toLowerCase() === period.toLowerCase());

exports.search = (words) => {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return specimens.filter((one) => {
    const text = `${one.name} ${one.period} ${one.place}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
};
