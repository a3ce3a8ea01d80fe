/** `node --import @bugstack/node/auto app.js`: all settings from the environment. */
require("./index.js").init();
