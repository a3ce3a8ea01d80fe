exports.jobs = [
  { id: 1, title: 'Backend developer', company: 'Tideline', tags: ['node', 'sql'] },
  { id: 2, title: 'Platform engineer', company: 'Quarto', tags: ['linux', 'remote'] },
  { id: 3, title: 'Full stack developer', company: 'Quarto', tags: ['node', 'remote'] },
];

exports.companies = [
  { name: 'Tideline', city: 'Cork', size: 40 },
  { name: 'Quarto', city: 'Porto', size: 12 },
  { name: 'Ostrava Soft', city: 'Ostrava', size: 300 },
];
