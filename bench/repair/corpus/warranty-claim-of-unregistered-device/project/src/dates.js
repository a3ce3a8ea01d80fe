exports.addMonths = (day, months) => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date;
};

exports.toDay = (date) => date.toISOString().slice(0, 10);
