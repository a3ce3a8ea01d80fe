module.exports = [
  { date: '1931-03-02', headline: 'New harbour opened' },
  { date: '1931-03-09', headline: 'Fire at the mill' },
  { date: '1931-04-13', headline: 'Harbour fees are lowered' },
  { date: '1932-01-05', headline: 'Ice in the harbour' },
  { date: '1932-05-30', headline: 'A harbour without ships' },
];
