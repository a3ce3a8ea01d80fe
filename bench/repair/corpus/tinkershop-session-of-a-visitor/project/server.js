const { createApp } = require("./src/app");
const accounts = require("./data/accounts.json");

createApp({ accounts, secret: process.env.SESSION_SECRET }).listen(process.env.PORT || 3000);
