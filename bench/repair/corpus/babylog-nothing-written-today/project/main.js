const { createServer } = require('./server');

createServer().listen(process.env.PORT || 8000);
