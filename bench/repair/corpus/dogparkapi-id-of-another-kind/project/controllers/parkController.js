const Park = require('../models/Park');
const Review = require('../models/Review');
const { isValidObjectId } = require('../models/odm');

exports.list = async (req, res, next) => {
  try {
    res.json(await Park.find());
  } catch (err) {
    next(err);
  }
};

exports.show = async (req, res, next) => {
  try {
    if (!isValidObjectId(req.params.id)) return res.status(404).json({ message: 'Park not found' });
    const park = await Park.findById(req.params.id);
    if (!park) return res.status(404).json({ message: 'Park not found' });
    res.json(park);
  } catch (err) {
    next(err);
  }
};

exports.reviews = async (req, res, next) => {
  try {
    const park = await Park.findById(req.params.id);
    if (!park) return res.status(404).json({ message: 'Park not found' });
    const reviews = await Review.find({ park: park._id });
    res.json({ park: park.name, reviews: reviews.map(({ stars, text }) => ({ stars, text })) });
  } catch (err) {
    next(err);
  }
};
