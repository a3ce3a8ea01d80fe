module.exports = {
  ...require('./money'),
  area: require('./surface').area,
  kilos: require('./weight').kilos,
};
