"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.fullName = fullName;
exports.initials = initials;
function fullName(driver) {
    if (!driver)
        return "n/a";
    return `${driver.first} ${driver.last}`;
}
function initials(driver) {
    return driver.first[0] + driver.last[0];
}
//# sourceMappingURL=names.js.map