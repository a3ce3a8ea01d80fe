const WORDS = { D1: "door blocked", B2: "brake worn" };

function byCode(brand, words) {
  return {
    collect: (records) =>
      records
        .filter((record) => record.brand === brand && words[record.code])
        .map(({ lift, code }) => ({ lift, text: words[code] })),
  };
}

module.exports = byCode("verta", WORDS);
