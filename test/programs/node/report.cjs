/** Prints what came of a good and of a bad call, one JSON document a line. */
exports.report = async (api, good, bad, decoded) => {
  console.log(JSON.stringify({ api, obtained: await good() }));
  await bad().catch((error) => console.log(JSON.stringify({ api, decoded: decoded(error) })));
};
