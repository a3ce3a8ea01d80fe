const express = require('express');
const parkRoutes = require('./routes/parkRoutes');

const app = express();
app.use(express.json());
app.use('/api/parks', parkRoutes);

app.use((err, req, res, next) => {
  console.error(err.message);
  res.status(500).json({ message: 'Server error' });
});

module.exports = app;
