// Plain JavaScript in the words of an old Node, so that it can still say what is wrong.
var major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    'NODE_VERSION\n' +
      '  Node ' +
      process.versions.node +
      ' is te oud: gebruik Node 24 of hoger (npm ci brengt het mee; start met npx of npm run).\n' +
      '  Node ' +
      process.versions.node +
      ' is too old: use Node 24 or higher (npm ci brings it along; start with npx or npm run).\n',
  );
  process.exit(1);
}
