var sum = require('./sum');

class Estimator {
  constructor(rates) {
    this.rates = rates;
  }

  hourly(task) {
    return task === 'paint' ? this.rates.paintHour : this.rates.hour;
  }

  labourOf(item) {
    return item.hours * this.hourly(item.task);
  }

  priceOf(part) {
    return part.net * (part.count || 1) * (1 + this.rates.markup);
  }

  labour(work) {
    return sum(work.map(item => this.labourOf(item)));
  }

  parts(parts) {
    return sum(parts.map(this.priceOf));
  }

  estimate(job) {
    var labour = this.labour(job.work);
    var parts = this.parts(job.parts);
    return { labour: labour, parts: parts, total: labour + parts };
  }
}

module.exports = Estimator;
