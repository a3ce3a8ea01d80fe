/**
 * @typedef {object} Order
 * @property {string} number
 * @property {string} customer
 * @property {{ street: string, zip: string, city: string }} address
 * @property {Array<{ item: string, pieces: number }>} lines
 */

module.exports = {};
