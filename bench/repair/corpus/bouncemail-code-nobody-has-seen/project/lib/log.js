'use strict'

function write (level, text) {
  process.stderr.write(level + ' ' + text + '\n')
}

exports.info = write.bind(null, 'INFO')
exports.warn = write.bind(null, 'WARN')
