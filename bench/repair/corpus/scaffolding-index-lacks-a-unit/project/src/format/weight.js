exports.kilos = (weight) => (weight >= 1000 ? `${(weight / 1000).toFixed(1)} t` : `${weight} kg`);
