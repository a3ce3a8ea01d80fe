"use strict";

var app = require("./app").createApp();
app.listen(process.env.PORT || 3000);
