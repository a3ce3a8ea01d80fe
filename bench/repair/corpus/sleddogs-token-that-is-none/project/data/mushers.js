module.exports = [
  { id: 1, name: 'Aslak', pin: '4711', dogs: ['Nanuk', 'Suli', 'Vargr', 'Pim'] },
  { id: 2, name: 'Marit', pin: '0815', dogs: ['Tundra', 'Kaamos'] }
]
