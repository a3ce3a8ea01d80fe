const buildApp = require('./app');

buildApp({ secret: process.env.HOOK_SECRET, subscribers: new Map() }).listen(process.env.PORT || 3000);
