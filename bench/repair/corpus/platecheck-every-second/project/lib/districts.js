const DISTRICTS = { BN: 'Bonn', K: 'Köln' }

exports.districtOf = (code) => DISTRICTS[code] ?? 'elsewhere'
