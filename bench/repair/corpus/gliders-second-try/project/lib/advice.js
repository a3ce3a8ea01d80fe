exports.advice = (wind) => (wind.knots > 18 ? 'stay' : 'fly')
