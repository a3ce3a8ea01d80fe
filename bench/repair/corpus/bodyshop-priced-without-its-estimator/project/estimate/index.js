exports.Estimator = require('./estimator');
