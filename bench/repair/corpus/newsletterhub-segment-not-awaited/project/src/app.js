const express = require('express');
const campaigns = require('./controllers/campaigns');
const asyncHandler = require('./middleware/asyncHandler');

const app = express();

app.use(express.json());

app.get('/segments/:name/count', asyncHandler(campaigns.count));
app.post('/campaigns/preview', asyncHandler(campaigns.preview));

app.use((err, req, res, next) => {
  if (res.headersSent) return next(err);
  res.status(err.statusCode || 500).json({ success: false, message: err.statusCode ? err.message : 'Something broke' });
});

module.exports = app;
