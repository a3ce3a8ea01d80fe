const { cast } = require('./odm');

const parks = [
  { _id: '65a1f0c2b7e4d9001a2b3c4d', name: 'Riverside', fenced: true },
  { _id: '65a1f0c2b7e4d9001a2b3c4e', name: 'Old Orchard', fenced: false },
];

exports.find = async () => parks;
exports.findById = async (id) => {
  const key = cast(id, '_id', 'Park');
  return parks.find((park) => park._id === key) || null;
};
