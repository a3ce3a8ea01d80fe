const { published } = require('../lib/posts')

console.log(published({ title: process.argv[2], text: '' }).path)
