'use strict'

const LEVELS = {
  en: ['low', 'moderate', 'considerable', 'high', 'very high'],
  fr: ['faible', 'limité', 'marqué', 'fort', 'très fort']
}

function message (bulletin, region, language) {
  const part = bulletin.regions[region]
  if (!part) return null
  const level = LEVELS[language][part.level - 1]
  return `${bulletin.date} ${region}: ${part.level} (${level}), ${part.slopes}`
}

module.exports = { message }
