exports.tables = [
  { number: 1, pin: '4711', wines: ['Silvaner', 'Scheurebe'] },
  { number: 2, pin: '0815', wines: ['Pinot noir'] },
];
