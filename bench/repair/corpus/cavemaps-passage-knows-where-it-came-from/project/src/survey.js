/** The legs of a survey as they are kept: each passage names the one it branches off. */
const SURVEYS = {
  'hollow-hill': [
    { id: 'entrance', metres: 40, from: null },
    { id: 'stream', metres: 210, from: 'entrance' },
    { id: 'boulders', metres: 35, from: 'stream' },
    { id: 'sump', metres: 18, from: 'stream' },
    { id: 'attic', metres: 60, from: 'entrance' },
  ],
};

exports.legsOf = (cave) => SURVEYS[cave] ?? null;
