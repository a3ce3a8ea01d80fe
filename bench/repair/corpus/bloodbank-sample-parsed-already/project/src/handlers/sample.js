'use strict';

const REQUIRED = ['hiv', 'hbv', 'hcv', 'syphilis'];

/** The laboratory has tested a sample: the bag is released, or thrown away. */
module.exports = async function sample(message, stock) {
  const result = JSON.parse(message.body);
  const findings = REQUIRED.map((test) => result.tests[test]);
  if (findings.includes('positive')) {
    stock.remove(result.bag);
  } else if (findings.every((finding) => finding === 'negative')) {
    stock.release(result.bag);
  }
};
