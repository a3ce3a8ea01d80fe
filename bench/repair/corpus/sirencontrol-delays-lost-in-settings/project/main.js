const { describe } = require('./plan');
const { readSettings } = require('./settings');

const settings = readSettings(process.argv[2]);
console.log(describe(settings));
if (settings.contact) console.log('told to ' + settings.contact);
