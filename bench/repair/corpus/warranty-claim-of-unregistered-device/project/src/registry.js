const devices = [
  { serial: 'WX-1001', model: 'Kettle 2', purchasedOn: '2025-11-02', warrantyMonths: 24 },
  { serial: 'WX-1002', model: 'Toaster Duo', purchasedOn: '2021-01-20', warrantyMonths: 24 },
  { serial: 'WX-1003', model: 'Blender', purchasedOn: '2025-06-11', warrantyMonths: 36 },
];

const claims = [];

exports.bySerial = (serial) => devices.find((device) => device.serial === serial);

exports.claimsOf = (serial) => claims.filter((claim) => claim.serial === serial);

exports.addClaim = (claim) => {
  const stored = { id: claims.length + 1, ...claim };
  claims.push(stored);
  return stored;
};
