/** What a function gives, which may fail all but the last time. */
async function again (make, times = 3) {
  try {
    return await make()
  } catch (error) {
    if (times <= 1) throw error
    again(make, times - 1)
  }
}

module.exports = { again }
