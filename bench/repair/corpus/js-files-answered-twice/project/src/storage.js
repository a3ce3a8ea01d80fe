const files = { "a.txt": "alpha", "b.txt": "beta" };

exports.read = function read(name, callback) {
  setImmediate(() => {
    if (!Object.hasOwn(files, name)) return callback(new Error(`No file ${name}`));
    callback(null, files[name]);
  });
};
