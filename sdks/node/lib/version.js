"use strict";
exports.VERSION = "0.1.0";
