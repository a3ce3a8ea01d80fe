const { jobs, companies } = require('./data');

/** Jobs that have all of the tags. */
exports.findJobs = (tags) => jobs.filter((job) => tags.every((tag) => job.tags.includes(tag)));

/** Companies in any of the cities, all of them without one. */
exports.findCompanies = (cities, minSize) =>
  companies.filter((one) => (cities.length === 0 || cities.includes(one.city)) && one.size >= minSize);
