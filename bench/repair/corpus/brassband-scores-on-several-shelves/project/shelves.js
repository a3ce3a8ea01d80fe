module.exports = [
  { name: 'marches', scores: { 'BB-101': { title: 'Ravenswood' }, 'BB-118': { title: 'The Cossack' } } },
  { name: 'hymns', scores: { 'BB-204': { title: 'Deep Harmony' } } },
  { name: 'contest', scores: { 'BB-118': { title: 'The Cossack' }, 'BB-330': { title: 'Resurgam' } } }
];
