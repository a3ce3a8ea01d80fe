const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

module.exports = (text) => String(text).replace(/[&<>"]/g, (char) => ENTITIES[char]);
