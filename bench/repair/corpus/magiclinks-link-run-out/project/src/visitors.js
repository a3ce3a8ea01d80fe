const visits = new Map();

function enter(mail) {
  visits.set(mail, (visits.get(mail) || 0) + 1);
  return { mail, visits: visits.get(mail) };
}

module.exports = { enter };
