const { createApp } = require("../lib/app");

createApp({ fetch }).listen(process.env.PORT || 8080);
