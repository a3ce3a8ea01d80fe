const { buildApp } = require('./app');

if (require.main === module) {
  buildApp().listen(process.env.PORT || 3000);
}

module.exports = { buildApp };
