/** How our suppliers name what they send. */
module.exports = {
  INVOICE: /RE-(\d+)\.pdf$/gi,
  CREDIT_NOTE: /GS-(\d+)\.pdf$/i,
  MONTH: /^(\d{4})-(\d{2}) /,
};
