exports.area = (square) => `${Math.round(square)} m²`;
