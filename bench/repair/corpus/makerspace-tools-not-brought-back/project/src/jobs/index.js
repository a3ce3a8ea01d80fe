module.exports = {
  overdue: require('./overdue'),
  welcome: require('./welcome'),
};
