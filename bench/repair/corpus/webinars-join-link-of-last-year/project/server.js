const { createApp } = require('./src/app');
const config = require('./src/config');

createApp(config).listen(config.port, () => console.log(`webinars on ${config.port}`));
