/** Required before a command: tells on standard error, when it ends, which chunks and which parts of Node it has loaded. */
const Module = require('node:module');
const vm = require('node:vm');
const { basename } = require('node:path');

const chunks = [];
const builtin = new Set();
const load = Module._load;
Module._load = (request, ...rest) => {
  if (Module.isBuiltin(request)) builtin.add(request.replace(/^node:/, ''));
  return load(request, ...rest);
};
vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    chunks.push({ name: basename(options.filename), warm: this.cachedDataRejected === false });
  }
};
process.on('exit', () => {
  process.stderr.write(JSON.stringify({ chunks, builtin: [...builtin] }));
});
