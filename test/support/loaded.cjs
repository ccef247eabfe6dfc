/** Required before a command: tells on standard error, when it ends, which chunks and which parts of Node it has loaded. */
const Module = require('node:module');
const { basename, sep } = require('node:path');

const builtin = new Set();
const load = Module._load;
Module._load = (request, ...rest) => {
  if (Module.isBuiltin(request)) builtin.add(request.replace(/^node:/, ''));
  return load(request, ...rest);
};
process.on('exit', () => {
  const chunks = Object.keys(require.cache).filter((file) => file.includes(`${sep}dist${sep}`));
  process.stderr.write(JSON.stringify({ chunks: chunks.map((file) => basename(file)), builtin: [...builtin] }));
});
