const { default: excerpt } = require('./excerpt.mjs')
const slug = require('./slug.mjs')

exports.teaser = (post) => ({ title: post.title, teaser: excerpt(post.text) })

exports.published = (post) => ({ ...post, path: `/posts/${slug(post.title)}` })
