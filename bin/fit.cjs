#!/usr/bin/env node
require('../dist/fit.cjs');
