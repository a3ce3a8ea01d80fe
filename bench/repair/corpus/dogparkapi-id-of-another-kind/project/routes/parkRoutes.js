const express = require('express');
const { list, reviews, show } = require('../controllers/parkController');

const router = express.Router();

router.get('/', list);
router.get('/:id', show);
router.get('/:id/reviews', reviews);

module.exports = router;
