#!/usr/bin/env node
try {
  require('../dist/fit.cjs');
} catch (error) {
  if (error.code !== 'MODULE_NOT_FOUND') throw error;
  process.stderr.write('fit is not built yet: run npm run build\n');
  process.exitCode = 1;
}
