const createApp = require('./lib/app');

createApp().listen(process.env.PORT || 5000);
