const { cast } = require('./odm');

const reviews = [{ park: '65a1f0c2b7e4d9001a2b3c4d', stars: 5, text: 'Clean water' }];

exports.find = async ({ park }) => {
  const key = cast(park, 'park', 'Review');
  return reviews.filter((review) => review.park === key);
};
