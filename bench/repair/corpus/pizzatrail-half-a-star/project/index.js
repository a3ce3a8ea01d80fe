const { buildApp } = require('./lib/app');

buildApp().listen(process.env.PORT || 3000);
