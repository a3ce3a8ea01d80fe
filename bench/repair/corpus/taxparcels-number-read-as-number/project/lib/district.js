const DISTRICTS = { 12: "Harbour", 31: "Hill" };

/** The district of a parcel, by what stands before the dash; parcels from before the reform have no dash. */
function districtOf(parcel) {
  const [district, number] = parcel.split("-");
  if (number === undefined) return "old register";
  return DISTRICTS[district] ?? `district ${district}`;
}

module.exports = { districtOf };
