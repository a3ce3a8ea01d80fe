exports.advice = function advice(site, wind) {
  const action = wind >= site.limit ? 'let go' : 'work on';
  return `${site.name}: ${action} (limit ${site.limit} ${site.unit})`;
};
