const { makeApp } = require("./app");

makeApp().listen(process.env.PORT || 4000);
