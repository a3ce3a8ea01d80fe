"use strict";

class NotFound extends Error {}
class Conflict extends Error {}

module.exports = { NotFound, Conflict };
