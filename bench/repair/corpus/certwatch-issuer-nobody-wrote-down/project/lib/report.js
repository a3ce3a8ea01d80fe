'use strict'

const { daysLeft, urgency } = require('./days')

const UNKNOWN = '-'

function commonName (cert) {
  return cert.subject ? cert.subject.CN : UNKNOWN
}

function issuerOf (cert) {
  return cert.issuer.O
}

function row (cert, today) {
  const left = daysLeft(cert.validTo, today)
  return [cert.host, commonName(cert), issuerOf(cert), cert.validTo, left, urgency(left)]
}

function report (certs, today) {
  return [...certs]
    .sort((a, b) => Date.parse(a.validTo) - Date.parse(b.validTo))
    .map(cert => row(cert, today).join('\t').trimEnd())
    .join('\n')
}

module.exports = { report, row }
