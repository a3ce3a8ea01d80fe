const { save } = require('../lib/save')
const { render } = require('../lib/tile')

save(process.argv[2], render({ x: 34, y: 21, zoom: 6 }))
