const SPOTS = [
  { slug: 'da-nino', name: 'Da Nino', km: 4, ratings: [4, 3, 4, 3] },
  { slug: 'forno', name: 'Il Forno', km: 11, ratings: [5, 5] },
  { slug: 'hut', name: 'The Hut', km: 17, ratings: [] },
  { slug: 'ponte', name: 'Al Ponte', km: 23, ratings: [2, 4] },
];

exports.all = () => SPOTS;

exports.bySlug = (slug) => SPOTS.find((spot) => spot.slug === slug);

exports.average = ({ ratings }) =>
  ratings.length === 0 ? null : ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length;
