var fs = require('fs');
var Estimator = require('./estimate').Estimator;
var rates = require('./estimate/rates');

var job = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
var estimate = new Estimator(rates[job.grade] || rates.standard).estimate(job);
console.log(job.plate + ': labour ' + estimate.labour.toFixed(2) + ', parts ' + estimate.parts.toFixed(2) +
  ', total ' + estimate.total.toFixed(2));
