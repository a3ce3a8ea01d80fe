const { area, euros, weeks } = require('./format');
const { rent, setup, transport } = require('./prices');

/** A first estimate: what is put up, for how long, and what it comes to. */
exports.estimate = function estimate(job) {
  const surface = job.metres * job.height;
  const total = setup(surface) + transport(surface) + rent(surface, job.weeks);
  return {
    site: job.site,
    surface: area(surface),
    rented: weeks(job.weeks),
    total: euros(total),
  };
};
